using Verbatim.Web.Hosting;
using Verbatim.Web.Reading;

namespace Verbatim.Web.Tests.Reading;

public sealed class WordingTests
{
    [Fact]
    public void Every_key_is_in_the_manual_and_means_one_thing()
    {
        var manual = File.ReadAllText(SourceFolder.Find("docs/site.md"));
        var keys = Wording.Tools.SelectMany(t => t.Actions).Select(a => a.Key).ToList();

        Assert.Equal(keys.Count, keys.Distinct().Count());
        Assert.All(keys, key => Assert.Contains($"`{key}`", manual, StringComparison.Ordinal));
    }
}
