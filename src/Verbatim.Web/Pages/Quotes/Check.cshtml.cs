using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Verbatim.Ingestion;

namespace Verbatim.Web.Pages.Quotes;

internal sealed class CheckModel(Library library) : PageModel
{
    /// <summary>An address of this length passes every proxy.</summary>
    public const int MostCharacters = 2000;

    [FromQuery]
    public string? Text { get; set; }

    /// <summary>Null where nothing was asked.</summary>
    public QuoteDocument? Found { get; private set; }

    public void OnGet()
    {
        if (!string.IsNullOrWhiteSpace(Text))
            Found = new QuoteFinder(library).Find(Text.Length > MostCharacters ? Text[..MostCharacters] : Text);
    }
}
