using System.Collections.Immutable;
using Verbatim.Search.Text;
using Verbatim.Transcripts;

namespace Verbatim.Search.Sqlite;

/// <summary>Completes what is being typed from the names, titles and words of the library.</summary>
internal sealed class Suggester(Catalogue catalogue, Vocabulary vocabulary)
{
    private const int PhrasesShown = 4;

    private readonly Lazy<ImmutableArray<(Suggestion Suggestion, int Weight, ImmutableArray<string> Words)>> entries = new(() => Entries(catalogue));

    public ImmutableArray<Suggestion> Suggest(SearchSession session, string typed, int limit)
    {
        var words = WordScanner.Scan(typed);
        if (words.IsEmpty || limit <= 0)
            return [];
        var named = entries.Value.Where(e => Continues(e.Words, words)).OrderBy(e => e.Suggestion.Kind).ThenByDescending(e => e.Weight).Select(e => e.Suggestion);
        var before = typed[..words[^1].Start];
        var spoken = vocabulary.Beginning(words[^1].Folded).Where(w => w != words[^1].Folded).Take(limit)
            .Select(w => new Suggestion(SuggestionKind.Word, before + w, before + w));
        var ended = typed.Length > words[^1].End;
        var phrases = new PhraseSuggester(session, vocabulary, catalogue).Continue(words, !ended, PhrasesShown).Select(p => new Suggestion(SuggestionKind.Phrase, p, $"\"{p}\"")).ToList();
        // Behind other words, what was said together says more than what only begins so.
        var wordFits = !ended && (words.Length == 1 || phrases.Count == 0);
        return [.. named.Take(Math.Max(1, limit - 3 - PhrasesShown)).Concat(wordFits ? spoken.Take(3) : []).Concat(phrases).Take(limit)];
    }

    // "dan rob": whole words, then the beginning of one, anywhere in the name.
    private static bool Continues(ImmutableArray<string> name, ImmutableArray<Word> typed)
    {
        for (var start = 0; start + typed.Length <= name.Length; start++)
        {
            var i = 0;
            while (i < typed.Length - 1 && name[start + i] == typed[i].Folded)
                i++;
            if (i == typed.Length - 1 && name[start + i].StartsWith(typed[i].Folded, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static ImmutableArray<(Suggestion, int, ImmutableArray<string>)> Entries(Catalogue catalogue)
    {
        var people = catalogue.PersonOf.Where(p => p > 0).CountBy(p => p)
            .Select(p => Entry(SuggestionKind.Person, catalogue.Names[p.Key], "speaker", p.Value));
        var shows = catalogue.Episodes.GroupBy(e => e.Show).Select(s => Entry(SuggestionKind.Show, s.Key, "show", s.Sum(e => e.Turns)));
        var episodes = catalogue.Episodes.Where(e => e.Title is not null).Select(e => Entry(SuggestionKind.Episode, e.Title!, "title", e.Turns));
        var chapters = catalogue.Episodes.SelectMany(e => e.Chapters).GroupBy(c => c.Title).Select(c => Entry(SuggestionKind.Chapter, c.Key, "chapter", c.Count()));
        return [.. people.Concat(shows).Concat(episodes).Concat(chapters)];
    }

    private static (Suggestion, int, ImmutableArray<string>) Entry(SuggestionKind kind, string text, string field, int weight) =>
        (new Suggestion(kind, text, $"{field}:=\"{text.Replace('"', ' ')}\""), weight, [.. WordScanner.Scan(text).Select(w => w.Folded)]);
}
