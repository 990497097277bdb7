using System.Buffers;
using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Search.Text;

/// <summary>A word of a text that answers a part of a query.</summary>
/// <param name="Start">Offset into the text.</param>
/// <param name="End">Exclusive.</param>
/// <param name="Opens">Whether it is the first word of what it belongs to.</param>
public readonly record struct Mark(int Start, int End, int Part, bool Opens);

/// <summary>A turn's text and where it answers a query, in any of its <see cref="Readings"/>.</summary>
public sealed class MarkedText
{
    // No word reaches across them, whatever stands around, but a number, and no beginning is one.
    private static readonly SearchValues<char> Gaps = SearchValues.Create(" \n");

    private static readonly SearchValues<char> PlainCharacters = SearchValues.Create([.. Enumerable.Range(0, 128).Select(c => (char)c).Where(c => c != '\'')]);

    private readonly CorrectedWords corrections;
    private ImmutableArray<ImmutableArray<Word>> readings;
    private List<Occurrence>? occurrences;

    public MarkedText(string text, OccurrenceFinder finder, CorrectedWords corrections)
    {
        (Text, Finder, this.corrections) = (text, finder, corrections);
        Marks = finder.Beginning is { } beginning && corrections.IsEmpty ? MarksOfWord(beginning) : MarksOfAll();
    }

    public string Text { get; }

    public OccurrenceFinder Finder { get; }

    /// <summary>As written.</summary>
    public ImmutableArray<Word> Words => AllReadings[0];

    /// <summary>In the words as written.</summary>
    public List<Occurrence> Occurrences => occurrences ??= Finder.Find(Words);

    /// <summary>In the order of the text; they may overlap.</summary>
    public ImmutableArray<Mark> Marks { get; }

    private ImmutableArray<ImmutableArray<Word>> AllReadings => readings.IsDefault ? readings = Readings.Of(Text, corrections) : readings;

    private ImmutableArray<Mark> MarksOfAll()
    {
        if (AllReadings.Length == 1 && Occurrences.Count == 0)
            return [];
        var marks = Marked(Words, Occurrences);
        foreach (var further in AllReadings.Skip(1))
            marks = marks.Concat(Marked(further, Finder.Find(further)));
        return [.. marks.Distinct().OrderBy(m => m.Start).ThenByDescending(m => m.End)];
    }

    // Reads only the stretches between gaps in which the word may stand: most of a page's time would go into scanning all others.
    private ImmutableArray<Mark> MarksOfWord(string beginning)
    {
        var marks = ImmutableArray.CreateBuilder<Mark>();
        var (word, other) = (0, 0);
        for (var at = 0; at < Text.Length;)
        {
            word = word < at || at == 0 ? Next(at, Text.AsSpan(at).IndexOf(beginning, StringComparison.OrdinalIgnoreCase)) : word;
            other = other < at || at == 0 ? Next(at, Text.AsSpan(at).IndexOfAnyExcept(PlainCharacters)) : other;
            var found = Math.Min(word, other);
            if (found == Text.Length)
                break;
            var start = Text.AsSpan(0, found).LastIndexOfAny(Gaps) + 1;
            at = Next(found, Text.AsSpan(found).IndexOfAny(Gaps));
            foreach (var mark in new MarkedText(Text[start..at], Finder).Marks)
                marks.Add(mark with { Start = start + mark.Start, End = start + mark.End });
        }

        return marks.ToImmutable();

        int Next(int from, int distance) => distance < 0 ? Text.Length : from + distance;
    }

    private MarkedText(string stretch, OccurrenceFinder finder)
    {
        (Text, Finder, corrections) = (stretch, finder, CorrectedWords.None);
        Marks = MarksOfAll();
    }

    private static IEnumerable<Mark> Marked(ImmutableArray<Word> words, List<Occurrence> occurrences) =>
        occurrences.SelectMany(o => Enumerable.Range(o.First, Math.Min(o.Count, words.Length - o.First)).Select(w => new Mark(words[w].Start, words[w].End, o.Part, w == o.First)));
}
