using System.Text;
using Verbatim.Transcripts;

namespace Verbatim.Tests.Search;

public sealed class WordFoldingTests
{
    [Fact]
    public void Folding_what_is_folded_changes_nothing()
    {
        var changed = new List<string>();
        for (var c = 0; c <= 0x10FFFF; c++)
        {
            if (!Rune.IsValid(c))
                continue;
            var words = WordScanner.Scan(new Rune(c).ToString());
            if (words.Length == 1 && !WordScanner.Scan(words[0].Folded).Select(w => w.Folded).SequenceEqual([words[0].Folded]))
                changed.Add($"{c:X}: {words[0].Folded}");
        }

        Assert.Empty(changed);
    }
}
