using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Verbatim.Transcripts;
using Verbatim.Web.Reading;

namespace Verbatim.Web.Pages.Episodes;

internal sealed class EpisodeModel(ReadingRoom room) : PageModel
{
    public OpenEpisode Reading { get; private set; } = null!;

    /// <summary>Words to mark.</summary>
    [FromQuery(Name = "q")]
    public string? Query { get; set; }

    public IActionResult OnGet(string show, string episode, string? t)
    {
        if (!EpisodeAddress.TryParse($"{show}/{episode}", out var address) || room.Open(address, Query) is not { } reading)
            return NotFound();
        if (Timestamp.TryParse(t, out var seconds) && reading.At(seconds) is { } passage)
            return Redirect(Addresses.Passage(passage.Address, Query));
        Reading = reading;
        return Page();
    }
}
