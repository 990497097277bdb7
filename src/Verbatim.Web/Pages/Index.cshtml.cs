using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Verbatim.Storage;
using Verbatim.Web.Hosting;
using Verbatim.Web.Reading;

namespace Verbatim.Web.Pages;

internal sealed class IndexModel(ReadingRoom room, FirstRead firstRead) : PageModel
{
    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public EpisodeList Episodes { get; private set; } = null!;

    /// <summary>True while the library is still being filled for the first time.</summary>
    public bool IsReading { get; private set; }

    public void OnGet()
    {
        IsReading = !firstRead.IsDone;
        Episodes = room.Episodes(EpisodeFilter.Everything, Number);
        IsReading &= Episodes.Total == 0;
    }
}
