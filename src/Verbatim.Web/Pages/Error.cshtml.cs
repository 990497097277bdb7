using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Data.Sqlite;
using Verbatim.Storage;
using Verbatim.Web.Reading;

namespace Verbatim.Web.Pages;

[ResponseCache(NoStore = true)]
[IgnoreAntiforgeryToken]
internal sealed class ErrorModel : PageModel
{
    [FromRoute]
    public int Status { get; set; }

    public string Heading => Status < 500 ? Wording.NotFoundTitle : Status == StatusCodes.Status503ServiceUnavailable ? Wording.LibraryAwayTitle : Wording.ErrorTitle;

    public string Help => Status < 500 ? Wording.NotFoundHelp : Status == StatusCodes.Status503ServiceUnavailable ? Wording.LibraryAwayHelp : Wording.ErrorHelp;

    public void OnGet()
    {
        if (HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error is LibraryException or SqliteException)
            Status = StatusCodes.Status503ServiceUnavailable;
        Response.StatusCode = Status is >= 400 and < 600 ? Status : StatusCodes.Status404NotFound;
    }

    public void OnPost() => OnGet();

    public void OnOptions() => OnGet();
}
