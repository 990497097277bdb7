using Verbatim.Search.Syntax;
using Verbatim.Transcripts;

namespace Verbatim.Search.Text;

/// <summary>Whether a word of a turn is one that a word of the query stands for. Every engine and every mark follows this.</summary>
public sealed class WordTest
{
    private readonly QueryNode.Word word;
    private readonly string key;
    private readonly int edits;

    public WordTest(QueryNode.Word word)
    {
        this.word = word;
        key = word.Form switch { WordForm.Inflected => PorterStemmer.Stem(word.Text), WordForm.Sound => SoundKey.Of(word.Text), _ => word.Text };
        edits = word.Edits > 0 ? word.Edits : UsualEdits(word.Text);
    }

    public bool Accepts(string folded) => word.Form switch
    {
        WordForm.Inflected => folded == word.Text || (folded[0] == key[0] && PorterStemmer.Stem(folded) == key),
        WordForm.Exact => folded == key,
        WordForm.Prefix => folded.StartsWith(key, StringComparison.Ordinal),
        WordForm.Fuzzy => EditDistance.IsWithin(folded, key, edits),
        _ => folded == word.Text || SoundKey.Of(folded) == key,
    };

    private static int UsualEdits(string word) => word.Length switch { < 3 => 0, <= 5 => 1, _ => 2 };
}
