using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Verbatim.Search.Syntax;
using Verbatim.Transcripts;

namespace Verbatim.Search.Sqlite;

/// <summary>
/// What often follows the words typed: counted in the first turns that have them, so that the cost is the same in a large library.
/// </summary>
internal sealed class PhraseSuggester(SearchSession session, Vocabulary vocabulary, Catalogue catalogue)
{
    private const int TurnsRead = 150;
    private const int LongestText = 20_000;
    private const int MostTyped = 6;
    private const int Often = 2;

    // Words in more than one of so many turns carry no phrase: "learning is" is no better a suggestion than "learning".
    private const int CommonShare = 8;

    /// <param name="open">Whether the last word may still be growing.</param>
    /// <returns>Phrases of one word more than those typed, or with the last one completed; the frequent ones first.</returns>
    public ImmutableArray<string> Continue(ImmutableArray<Word> typed, bool open, int limit)
    {
        var words = typed.Select(w => w.Folded).ToArray();
        if (words.Length is 0 or > MostTyped)
            return [];
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var rows = session["SELECT rowid FROM search_words WHERE search_words MATCH ?1 LIMIT ?2"]
            .Bind(1, $"\"{string.Join(' ', words.Select(IndexedWord.Of))}\"{(open ? " *" : "")}").Bind(2, TurnsRead);
        var hint = 0;
        while (rows.Step())
            if (catalogue.OrdinalOfSlot(rows.Int(0), ref hint) is >= 0 and var turn && HitReader.TextOf(session, catalogue.IdOf(turn)) is { Length: < LongestText } text)
                Count(WordScanner.Scan(text), words, open, counts);
        return [.. counts.Where(c => c.Value >= Often).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Take(limit).Select(c => c.Key)];
    }

    private void Count(ImmutableArray<Word> said, string[] typed, bool open, Dictionary<string, int> counts)
    {
        for (var start = 0; start + typed.Length <= said.Length; start++)
        {
            if (!StandsAt(said, start, typed, open))
                continue;
            var end = start + typed.Length;
            if (typed.Length > 1 && said[end - 1].Folded != typed[^1])
                Count(said[start..end], counts);
            if (end < said.Length)
                Count(said[start..(end + 1)], counts);
        }
    }

    private void Count(ImmutableArray<Word> phrase, Dictionary<string, int> counts)
    {
        if (!IsCommon(phrase[^1].Folded))
            CollectionsMarshal.GetValueRefOrAddDefault(counts, string.Join(' ', phrase.Select(w => w.Folded)), out _)++;
    }

    private static bool StandsAt(ImmutableArray<Word> said, int start, string[] typed, bool open)
    {
        for (var i = 0; i < typed.Length; i++)
        {
            var word = said[start + i].Folded;
            if (word != typed[i] && !(open && i == typed.Length - 1 && word.StartsWith(typed[i], StringComparison.Ordinal)))
                return false;
        }

        return true;
    }

    private bool IsCommon(string word) => vocabulary.Turns(word) > Math.Max(Often, catalogue.Count / CommonShare);
}
