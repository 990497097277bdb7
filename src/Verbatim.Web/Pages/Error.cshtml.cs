using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Data.Sqlite;
using Verbatim.Ingestion;
using Verbatim.Storage;
using Verbatim.Web.Reading;

namespace Verbatim.Web.Pages;

[ResponseCache(NoStore = true)]
[IgnoreAntiforgeryToken]
internal sealed class ErrorModel : PageModel
{
    [FromRoute]
    public int Status { get; set; }

    public string Heading => Texts.Title;

    public string Help => Texts.Help;

    private (string Title, string Help) Texts => Status switch
    {
        StatusCodes.Status404NotFound => (Wording.NotFoundTitle, Wording.NotFoundHelp),
        < 500 => (Wording.BadRequestTitle, Wording.BadRequestHelp),
        StatusCodes.Status503ServiceUnavailable => (Wording.LibraryAwayTitle, Wording.LibraryAwayHelp),
        _ => (Wording.ErrorTitle, Wording.ErrorHelp),
    };

    public IActionResult OnGet()
    {
        if (HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error is LibraryException or SqliteException)
            Status = StatusCodes.Status503ServiceUnavailable;
        Status = Status is >= 400 and < 600 ? Status : StatusCodes.Status404NotFound;
        Response.StatusCode = Status;
        var asked = HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? "";
        return asked.StartsWith("/api/", StringComparison.Ordinal) || asked.EndsWith(".json", StringComparison.Ordinal)
            ? new ContentResult { Content = PublicJson.Write(new { error = Heading }), ContentType = "application/json; charset=utf-8", StatusCode = Status }
            : Page();
    }

    public IActionResult OnPost() => OnGet();

    public IActionResult OnOptions() => OnGet();
}
