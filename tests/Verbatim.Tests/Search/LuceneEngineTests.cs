using Verbatim.Search;

namespace Verbatim.Tests.Search;

public sealed class LuceneEngineTests
{
#if LUCENE
    [Fact]
    public void Where_it_is_compiled_in_it_is_the_default() => Assert.Equal("lucene sqlite", string.Join(' ', SearchEngines.Names));
#else
    [Fact(Skip = "The Lucene.Net engine is not compiled in (dotnet test -p:Lucene=true); its tests were not run.")]
    public void The_engine_passes_its_tests()
    {
    }

    [Fact]
    public void Where_it_is_not_compiled_in_asking_for_it_says_how_to_have_it()
    {
        var refused = Assert.Throws<ArgumentException>(() => SearchEngines.Open("lucene", "", () => throw new InvalidOperationException()));

        Assert.Equal("Verbatim:Search:Engine: found lucene, expected sqlite (lucene is not compiled in; dotnet build -p:Lucene=true does it)", refused.Message);
    }
#endif
}
