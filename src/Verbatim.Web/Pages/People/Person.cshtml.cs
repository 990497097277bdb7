using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Verbatim.Transcripts;
using Verbatim.Web.Reading;

namespace Verbatim.Web.Pages.People;

internal sealed class PersonModel(ReadingRoom room) : PageModel
{
    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public PersonProfile Profile { get; private set; } = null!;

    public IActionResult OnGet(string person)
    {
        if (!Slug.TryParse(person, out var slug) || room.Person(slug, Number) is not { } profile)
            return NotFound();
        Profile = profile;
        return Page();
    }
}
