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
    public MarkedText(string text, OccurrenceFinder finder, CorrectedWords corrections)
    {
        (Text, Finder) = (text, finder);
        var readings = Readings.Of(text, corrections);
        Words = readings[0];
        Occurrences = finder.Find(Words);
        var marks = Marked(readings[0], Occurrences);
        foreach (var further in readings.Skip(1))
            marks = marks.Concat(Marked(further, finder.Find(further)));
        Marks = [.. marks.Distinct().OrderBy(m => m.Start).ThenByDescending(m => m.End)];
    }

    public string Text { get; }

    public OccurrenceFinder Finder { get; }

    /// <summary>As written.</summary>
    public ImmutableArray<Word> Words { get; }

    /// <summary>In the words as written.</summary>
    public List<Occurrence> Occurrences { get; }

    /// <summary>In the order of the text; they may overlap.</summary>
    public ImmutableArray<Mark> Marks { get; }

    private static IEnumerable<Mark> Marked(ImmutableArray<Word> words, List<Occurrence> occurrences) =>
        occurrences.SelectMany(o => Enumerable.Range(o.First, Math.Min(o.Count, words.Length - o.First)).Select(w => new Mark(words[w].Start, words[w].End, o.Part, w == o.First)));
}
