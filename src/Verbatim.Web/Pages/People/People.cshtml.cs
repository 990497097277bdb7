using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Verbatim.Web.Reading;

namespace Verbatim.Web.Pages.People;

internal sealed class PeopleModel(ReadingRoom room) : PageModel
{
    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public PeopleList List { get; private set; } = null!;

    public void OnGet() => List = room.People(Number);
}
