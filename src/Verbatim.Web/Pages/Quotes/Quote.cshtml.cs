using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Verbatim.Web.Quoting;

namespace Verbatim.Web.Pages.Quotes;

internal class QuoteModel(QuoteDesk desk) : PageModel
{
    public FollowedQuote Quote { get; private set; } = null!;

    public IActionResult OnGet()
    {
        if (desk.Follow(QuotePaths.LinkOf(Request)) is not { } followed)
            return NotFound();
        Quote = followed;
        return Page();
    }
}
