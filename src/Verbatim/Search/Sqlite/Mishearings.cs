using System.Collections.Immutable;
using Verbatim.Search.Syntax;
using Verbatim.Search.Text;

namespace Verbatim.Search.Sqlite;

/// <summary>
/// What a recogniser may have written for the rare words of a query, names above all: words of the same sound, also for two words run
/// together (<c>Sho Yaida</c>: <c>Shojeda</c>), of which the query may have but one.
/// </summary>
/// <param name="nameMates">Words that stand beside a name in the library, both with a capital: <c>sho yaida</c> for <c>yaida</c>.</param>
internal sealed class Mishearings(Vocabulary vocabulary, Func<string, IEnumerable<(string First, string Second)>> nameMates)
{
    private const int ShortestWord = 4;
    private const int ShortestSound = 3;
    private const int Rare = 100;
    private const int NotTooCommon = 1000;
    private const int MostWords = 8;

    /// <summary>The query with its rare words replaced, and what they were replaced with; null where nothing sounds like them.</summary>
    public (QueryNode Query, ImmutableArray<string> Words)? Of(QueryNode root)
    {
        var words = root switch
        {
            QueryNode.Word { Form: WordForm.Inflected or WordForm.Exact } word => [word.Text],
            QueryNode.Phrase phrase => phrase.Words,
            QueryNode.AllOf all => [.. all.Parts.OfType<QueryNode.Word>().Where(w => w.Form is WordForm.Inflected or WordForm.Exact).Select(w => w.Text)],
            _ => ImmutableArray<string>.Empty,
        };
        if (words.Length == 2 && words.All(IsRare) && Alike(words[0] + words[1], words) is { Length: > 0 } joined)
            return (Any(joined), joined);
        if (root is QueryNode.Phrase || words.Length is 0 or > 3 || words.FirstOrDefault(w => w.Length >= ShortestWord && IsRare(w)) is not { } rare)
            return null;
        var alike = Alike(rare, [rare]);
        if (alike.IsEmpty)
            alike = [.. nameMates(rare).Where(n => IsRare(n.First) && IsRare(n.Second)).SelectMany(n => Alike(n.First + n.Second, [n.First, n.Second])).Distinct()];
        if (alike.IsEmpty)
            return null;
        var parts = root is QueryNode.AllOf together ? together.Parts : [root];
        return (QueryNode.All(parts.Select(p => p is QueryNode.Word word && word.Text == rare ? Any(alike) : p))!, alike);
    }

    private bool IsRare(string word) => vocabulary.Frequency(word) <= Rare;

    private ImmutableArray<string> Alike(string word, ImmutableArray<string> except) =>
        SoundKey.Of(word).Length < ShortestSound
            ? []
            :
            [
                .. vocabulary.SoundingLike(word).Where(w => !except.Contains(w)).Select(w => (Word: w, Turns: vocabulary.Turns(w)))
                    .Where(w => w.Turns <= NotTooCommon).OrderByDescending(w => w.Turns).Take(MostWords).Select(w => w.Word),
            ];

    private static QueryNode Any(ImmutableArray<string> words) => QueryNode.Any(words.Select(w => new QueryNode.Word(w, WordForm.Exact)))!;
}
