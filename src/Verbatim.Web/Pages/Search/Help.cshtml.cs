using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Verbatim.Web.Reading;

namespace Verbatim.Web.Pages.Search;

internal sealed class HelpModel(Register register) : PageModel
{
    /// <summary>With names of the library, so that each example finds something.</summary>
    public ImmutableArray<CheatSheetPart> Parts { get; } = Wording.CheatSheet(
        register.People.FirstOrDefault()?.Name, register.Shows.FirstOrDefault(s => s.Title is not null)?.Title);
}
