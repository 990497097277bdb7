using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Verbatim.Ingestion;
using Verbatim.Storage;
using Verbatim.Transcripts;

namespace Verbatim.Web.Pages.Quotes;

internal sealed class QuoteModel(Library library) : PageModel
{
    public LinkDocument Found { get; private set; } = null!;

    public EpisodeListing Episode { get; private set; } = null!;

    public IActionResult OnGet(string show, string episode)
    {
        if (!EpisodeAddress.TryParse($"{show}/{episode}", out var address) || library.Lists.Find(address) is not { } listing)
            return NotFound();
        Found = new LinkFollower(library).Follow(Request.Path.ToUriComponent());
        Episode = listing;
        return Found.Episode is null ? NotFound() : Page();
    }
}
