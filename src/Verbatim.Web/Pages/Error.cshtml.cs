using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Verbatim.Web.Reading;

namespace Verbatim.Web.Pages;

[ResponseCache(NoStore = true)]
[IgnoreAntiforgeryToken]
internal sealed class ErrorModel : PageModel
{
    [FromRoute]
    public int Status { get; set; }

    public string Heading => Status < 500 ? Wording.NotFoundTitle : Wording.ErrorTitle;

    public string Help => Status < 500 ? Wording.NotFoundHelp : Wording.ErrorHelp;

    public void OnGet() => Response.StatusCode = Status is >= 400 and < 600 ? Status : StatusCodes.Status404NotFound;

    public void OnPost() => OnGet();
}
