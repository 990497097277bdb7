using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Verbatim.Storage;
using Verbatim.Transcripts;
using Verbatim.Web.Hosting;
using Verbatim.Web.Reading;

namespace Verbatim.Web.Pages;

internal sealed class IndexModel(ReadingRoom room, FirstRead firstRead) : PageModel
{
    private const int FewEnoughToSee = 12;

    [FromQuery]
    public string? Show { get; set; }

    [FromQuery]
    public int? Year { get; set; }

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public EpisodeList Episodes { get; private set; } = null!;

    public ImmutableArray<ShowListing> Shows { get; private set; } = [];

    /// <summary>True while the library is still being filled for the first time.</summary>
    public bool IsReading { get; private set; }

    public bool IsFiltered { get; private set; }

    public bool OffersFilter => IsFiltered || Episodes.Total > FewEnoughToSee;

    public void OnGet()
    {
        var filter = new EpisodeFilter(Slug.TryParse(Show, out var show) && Show != "" ? show : null, Year: Year is >= 1 and <= 9999 ? Year : null);
        IsFiltered = filter != EpisodeFilter.Everything;
        IsReading = !firstRead.IsDone;
        Episodes = room.Episodes(filter, Number);
        IsReading &= Episodes.Total == 0 && !IsFiltered;
        Shows = OffersFilter ? room.Shows() : [];
    }
}
