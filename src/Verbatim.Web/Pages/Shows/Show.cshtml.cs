using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Verbatim.Storage;
using Verbatim.Transcripts;
using Verbatim.Web.Reading;

namespace Verbatim.Web.Pages.Shows;

internal sealed class ShowModel(ReadingRoom room) : PageModel
{
    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public ShowListing Show { get; private set; } = null!;

    public EpisodeList Episodes { get; private set; } = null!;

    public IActionResult OnGet(string show)
    {
        if (!Slug.TryParse(show, out var slug) || room.Show(slug) is not { } found)
            return NotFound();
        Show = found;
        Episodes = room.Episodes(new EpisodeFilter(Show: slug), Number);
        return Page();
    }
}
