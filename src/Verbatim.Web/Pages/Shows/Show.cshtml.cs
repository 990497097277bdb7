using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Verbatim.Storage;
using Verbatim.Transcripts;
using Verbatim.Web.Reading;

namespace Verbatim.Web.Pages.Shows;

internal sealed class ShowModel(ReadingRoom room) : PageModel
{
    public ShowListing Show { get; private set; } = null!;

    public EpisodeList Episodes { get; private set; } = null!;

    public EpisodeFinder? Finder { get; private set; }

    public IActionResult OnGet(string show)
    {
        if (!Slug.TryParse(show, out var slug) || room.Show(slug) is not { } found)
            return NotFound();
        Show = found;
        var choice = EpisodeChoice.Of(Request.Query) with { Show = show };
        Episodes = room.Episodes(choice) ?? EpisodeList.Empty;
        Finder = EpisodeFinder.Of(choice, Episodes, room, Addresses.Show(slug));
        return Page();
    }
}
