using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Verbatim.Transcripts;
using Verbatim.Web.Quoting;
using Verbatim.Web.Reading;

namespace Verbatim.Web.Pages.Episodes;

internal sealed class EpisodeModel(ReadingRoom room, QuoteDesk desk) : PageModel
{
    public OpenEpisode Reading { get; private set; } = null!;

    /// <summary>Words to mark.</summary>
    [FromQuery(Name = "q")]
    public string? Query { get; set; }

    /// <summary>The quotation that led here; null where none did.</summary>
    public FollowedQuote? Quote { get; private set; }

    public IActionResult OnGet(string show, string episode, string? t, string? quote)
    {
        if (!EpisodeAddress.TryParse($"{show}/{episode}", out var address))
            return NotFound();
        Quote = quote is null ? null : desk.Follow(QuotePaths.LinkOf(address.ToString(), quote));
        if (room.Open(address, Query, Quote?.Words?.Place) is not { } reading)
            return NotFound();
        if (Timestamp.TryParse(t, out var seconds) && reading.At(seconds) is { } passage)
            return Redirect(Addresses.Passage(passage.Address, Query));
        Reading = reading;
        return Page();
    }
}
