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

    // Full width takes the long way through the scanner, plain ASCII the short one.
    [Fact]
    public void Words_are_the_same_in_full_width()
    {
        const string Characters = "abzABZ  '’.,-!\n\u00AD\u0301é量";
        var random = new Random(11);
        for (var attempt = 0; attempt < 20_000; attempt++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 50)).Select(_ => Characters[random.Next(Characters.Length)]));
            var wide = string.Concat(text.Select(c => char.IsAsciiLetter(c) ? (char)(c + 0xFEE0) : c));

            Assert.Equal(WordScanner.Scan(wide).ToList(), WordScanner.Scan(text).ToList());
        }
    }
}
