using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Verbatim.Search;
using Verbatim.Web.Reading;

namespace Verbatim.Web.Pages.Search;

internal sealed class SearchModel(ReadingRoom room) : PageModel
{
    [FromQuery(Name = "q")]
    public string? Query { get; set; }

    [FromQuery]
    public SearchSort Sort { get; set; }

    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    /// <summary>Null where nothing was asked.</summary>
    public SearchView? View { get; private set; }

    public void OnGet()
    {
        if (!string.IsNullOrWhiteSpace(Query))
            View = room.Search(Query, Sort, Number);
    }
}
