using Verbatim.Search.Syntax;
using Verbatim.Search.Text;
using Verbatim.Transcripts;

namespace Verbatim.Tests.Search;

public sealed class MarkedTextTests
{
    [Theory]
    [InlineData("Scaling laws, scaled; they scale. Scal-ing, SCALES!\nA scale\u00ADd scálẽ, ｓｃａｌｅ.")]
    [InlineData("I don't say l'avenir. L’avenir, istanbul İstanbul'da don’t dont d'accord 'avenir' rock-'n'-roll")]
    [InlineData("naïve Naive na\u00EFvely  C# in C, c++ 10,000 10000 1o \u200Cword wo\u200Drd 量子 的 word的word")]
    [InlineData("")]
    public void Knowing_the_forms_of_a_word_changes_no_mark(string text)
    {
        var said = Readings.Of(text, CorrectedWords.None).SelectMany(r => r).Select(w => w.Folded).Append("nowhere").Distinct().ToList();
        foreach (var word in said)
        {
            foreach (var form in new[] { WordForm.Inflected, WordForm.Exact, WordForm.Prefix })
            {
                var root = new QueryNode.Word(form == WordForm.Prefix ? word[..((word.Length + 1) / 2)] : word, form);
                var test = new WordTest(root);

                var marks = new MarkedText(text, new OccurrenceFinder(root, _ => said.Where(test.Accepts)), CorrectedWords.None).Marks.ToList();

                Assert.Equal(new MarkedText(text, new OccurrenceFinder(root), CorrectedWords.None).Marks.ToList(), marks);
            }
        }
    }
}
