using System.Collections.Immutable;
using Verbatim.Search.Syntax;
using Verbatim.Transcripts;

namespace Verbatim.Search.Text;

/// <summary>Finds where a text answers a query, word by word: what pages mark, and what engines check that keep no positions.</summary>
public sealed class OccurrenceFinder
{
    private readonly ImmutableArray<QueryNode> parts;
    private readonly Dictionary<QueryNode.Word, WordTest> tests = [];

    /// <param name="forms">The words that a word of the query stands for in the texts to come; null where they are not known.</param>
    public OccurrenceFinder(QueryNode? root, Func<QueryNode.Word, IEnumerable<string>>? forms = null)
    {
        parts = root is null ? [] : [.. PartsOf(root).Distinct()];
        AllTogether = root is QueryNode.AllOf;
        foreach (var word in parts.Concat(parts.OfType<QueryNode.Near>().SelectMany(n => n.Operands)).OfType<QueryNode.Word>())
            tests[word] = new WordTest(word);
        if (forms is not null && parts is [QueryNode.Word only])
            Beginning = BeginningOf(only.Form == WordForm.Prefix ? [only.Text] : forms(only).Prepend(only.Text));
    }

    /// <summary>
    /// ASCII letters with which every word begins that answers the query; null where there are none. Where they do not stand in a text, nor
    /// an apostrophe or another character of more than ASCII, nothing answers.
    /// </summary>
    public string? Beginning { get; }

    /// <summary>The words, phrases and proximities whose presence the query asks for.</summary>
    public ImmutableArray<QueryNode> Parts => parts;

    /// <summary>Whether the query asks for several parts at once.</summary>
    public bool AllTogether { get; }

    /// <summary>In no particular order; occurrences of different parts may overlap.</summary>
    public List<Occurrence> Find(ImmutableArray<Word> words)
    {
        var found = new List<Occurrence>();
        for (var part = 0; part < parts.Length; part++)
        {
            if (parts[part] is QueryNode.Near near)
                AddNear(near, words, part, found);
            else if (parts[part] is QueryNode.Word word)
                AddWord(tests[word], words, part, found);
            else
                found.AddRange(Starts(parts[part], words).Select(first => new Occurrence(first, LengthOf(parts[part]), part)));
        }

        return found;
    }

    private static string? BeginningOf(IEnumerable<string> words)
    {
        var shared = words.Aggregate((a, b) => a[..a.AsSpan().CommonPrefixLength(b)]);
        return shared.Length > 1 && shared.All(char.IsAsciiLetter) ? shared : null;
    }

    private static void AddWord(WordTest test, ImmutableArray<Word> words, int part, List<Occurrence> found)
    {
        for (var i = 0; i < words.Length; i++)
            if (test.Accepts(IndexedWord.Of(words[i].Folded)))
                found.Add(new Occurrence(i, 1, part));
    }

    private static IEnumerable<QueryNode> PartsOf(QueryNode node) => node switch
    {
        QueryNode.Word or QueryNode.Phrase or QueryNode.Near => [node],
        QueryNode.AllOf all => all.Parts.SelectMany(PartsOf),
        QueryNode.AnyOf any => any.Parts.SelectMany(PartsOf),
        QueryNode.Reply reply => PartsOf(reply.Condition),
        _ => [],
    };

    private static int LengthOf(QueryNode node) => node is QueryNode.Phrase phrase ? phrase.Words.Length : 1;

    private IEnumerable<int> Starts(QueryNode node, ImmutableArray<Word> words)
    {
        if (node is QueryNode.Word word)
        {
            var test = tests[word];
            for (var i = 0; i < words.Length; i++)
                if (test.Accepts(IndexedWord.Of(words[i].Folded)))
                    yield return i;
        }
        else if (node is QueryNode.Phrase phrase)
        {
            for (var i = 0; i + phrase.Words.Length <= words.Length; i++)
                if (IsAt(phrase, words, i))
                    yield return i;
        }
    }

    private static bool IsAt(QueryNode.Phrase phrase, ImmutableArray<Word> words, int start)
    {
        for (var i = 0; i < phrase.Words.Length; i++)
            if (IndexedWord.Of(words[start + i].Folded) != phrase.Words[i])
                return false;
        return true;
    }

    // Slides over all beginnings in order and keeps those of windows in which every operand begins.
    private void AddNear(QueryNode.Near near, ImmutableArray<Word> words, int part, List<Occurrence> found)
    {
        var starts = near.Operands
            .SelectMany((operand, o) => Starts(operand, words).Select(at => (At: at, Operand: o, Length: LengthOf(operand))))
            .OrderBy(s => s.At).ToList();
        var inside = new int[near.Operands.Length];
        var (missing, low, kept) = (inside.Length, 0, 0);
        for (var high = 0; high < starts.Count; high++)
        {
            if (inside[starts[high].Operand]++ == 0)
                missing--;
            while (starts[high].At - starts[low].At > near.Distance)
                if (--inside[starts[low++].Operand] == 0)
                    missing++;
            if (missing > 0)
                continue;
            for (kept = Math.Max(kept, low); kept <= high; kept++)
                found.Add(new Occurrence(starts[kept].At, starts[kept].Length, part));
        }
    }
}
