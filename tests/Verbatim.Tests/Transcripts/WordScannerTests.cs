using System.Globalization;
using Verbatim.Transcripts;

namespace Verbatim.Tests.Transcripts;

public sealed class WordScannerTests
{
    [Theory]
    [InlineData("Erdős", "erdos")]
    [InlineData("ﬁne ＦＵＬＬ", "fine full")]
    [InlineData("don’t DON'T dont", "dont dont dont")]
    [InlineData("test-time compute", "test time compute")]
    [InlineData("Łukasz Straße Æsir Ørsted", "lukasz strasse aesir orsted")]
    [InlineData("10,000 tokens", "10000 tokens")]
    [InlineData("1.000.000 10.5", "1000000 10 5")]
    [InlineData("C# and C++, F#.", "c# and c++ f#")]
    [InlineData("#hashtag issue #42", "hashtag issue 42")]
    [InlineData("量子力学 is fun", "量 子 力 学 is fun")]
    [InlineData("こんにちは", "こ ん に ち は")]
    [InlineData("हिन्दी भाषा", "हिन्दी भाषा")]
    [InlineData("العَرَبِيَّة", "العربية")]
    [InlineData("“quoted” – dash…", "quoted dash")]
    [InlineData("'tis o'clock the dogs' bowl", "tis oclock the dogs bowl")]
    [InlineData("", "")]
    [InlineData("… — !", "")]
    public void Words_that_read_the_same_fold_to_the_same(string text, string folded) =>
        Assert.Equal(folded, string.Join(' ', WordScanner.Scan(text).Select(w => w.Folded)));

    [Fact]
    public void A_word_knows_where_it_stands()
    {
        const string text = "Well, don’t — 10,000!";

        Assert.Equal(["Well", "don’t", "10,000"], WordScanner.Scan(text).Select(w => text[w.Start..w.End]));
    }

    [Fact]
    public void Lone_surrogates_and_controls_do_no_harm()
    {
        Assert.Equal(["a", "b"], WordScanner.Scan("a\ud800 \u0000b\udc00").Select(w => w.Folded));
    }

    [Fact]
    public void Composed_and_decomposed_letters_are_one_word()
    {
        const string text = "Erdős";

        Assert.Equal(
            WordScanner.Scan(text.Normalize(System.Text.NormalizationForm.FormC)).Single().Folded,
            WordScanner.Scan(text.Normalize(System.Text.NormalizationForm.FormD)).Single().Folded);
    }

    [Fact]
    public void The_machines_culture_does_not_matter()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("tr-TR");
            Assert.Equal("title", WordScanner.Scan("TITLE").Single().Folded);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
