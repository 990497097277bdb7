using Verbatim.Web.Hosting;

namespace Verbatim.Web.Tests;

/// <summary>A site of the seeds alone, as a newcomer sees it.</summary>
public sealed class SeedSite : Site
{
    protected override IEnumerable<string> Sources(string made) => [SourceFolder.Find("seeds")];
}
