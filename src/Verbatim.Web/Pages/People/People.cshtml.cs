using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Verbatim.Storage;
using Verbatim.Web.Reading;

namespace Verbatim.Web.Pages.People;

internal sealed class PeopleModel(ReadingRoom room) : PageModel
{
    public ImmutableArray<PersonListing> People { get; private set; } = [];

    public void OnGet() => People = room.People();
}
