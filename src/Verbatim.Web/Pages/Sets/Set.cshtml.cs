using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Verbatim.Web.Hosting;
using Verbatim.Web.Quoting;

namespace Verbatim.Web.Pages.Sets;

[FromFiles]
internal sealed class SetModel(QuoteDesk desk, SetShelf shelf) : PageModel
{
    public QuoteSet Set { get; private set; } = null!;

    /// <summary>Null for a set that lives in its address.</summary>
    public string? Name { get; private set; }

    /// <summary>Sets of the library, where none was asked for.</summary>
    public ImmutableArray<string> Shelf { get; private set; } = [];

    /// <summary>The address of a file made of the set.</summary>
    public string Export(string extension) => Name is { } name ? $"/sets/{Uri.EscapeDataString(name)}{extension}" : $"/sets{extension}{Request.QueryString}";

    public IActionResult OnGet(string? name)
    {
        Name = name;
        var set = name is null ? QuoteSet.OfQuery(Request.QueryString.Value, desk) : shelf.Open(name);
        if (set is null)
            return NotFound();
        Set = set;
        if (name is null && set.Items.IsEmpty)
            Shelf = [.. shelf.Names()];
        return Page();
    }
}
