using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Verbatim.Web.Hosting;
using Verbatim.Web.Quoting;

namespace Verbatim.Web.Pages.Quotes;

/// <summary>A quotation for the frame of another site: no script, no more than the frame shows.</summary>
[Embeddable]
internal sealed class EmbedModel(QuoteDesk desk) : PageModel
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
