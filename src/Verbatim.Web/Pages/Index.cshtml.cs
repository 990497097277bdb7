using Microsoft.AspNetCore.Mvc.RazorPages;
using Verbatim.Web.Hosting;
using Verbatim.Web.Reading;

namespace Verbatim.Web.Pages;

internal sealed class IndexModel(ReadingRoom room, FirstRead firstRead) : PageModel
{
    public EpisodeList Episodes { get; private set; } = null!;

    /// <summary>True while the library is still being filled for the first time.</summary>
    public bool IsReading { get; private set; }

    public bool IsEmpty { get; private set; }

    public EpisodeFinder? Finder { get; private set; }

    public void OnGet()
    {
        var choice = EpisodeChoice.Of(Request.Query);
        IsReading = !firstRead.IsDone;
        Episodes = room.Episodes(choice) ?? EpisodeList.Empty;
        IsEmpty = Episodes.Total == 0 && !choice.IsFiltered;
        IsReading &= IsEmpty;
        Finder = EpisodeFinder.Of(choice, Episodes, room, "/");
    }
}
