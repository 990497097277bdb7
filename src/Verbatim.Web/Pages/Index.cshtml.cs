using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Verbatim.Storage;
using Verbatim.Web.Reading;

namespace Verbatim.Web.Pages;

internal sealed class IndexModel(ReadingRoom room) : PageModel
{
    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public EpisodeList Episodes { get; private set; } = null!;

    public void OnGet() => Episodes = room.Episodes(EpisodeFilter.Everything, Number);
}
