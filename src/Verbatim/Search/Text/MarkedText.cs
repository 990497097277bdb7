using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Search.Text;

/// <summary>A turn's text with its words and where they answer a query.</summary>
public sealed class MarkedText(string text, OccurrenceFinder finder)
{
    public string Text => text;

    public ImmutableArray<Word> Words { get; } = WordScanner.Scan(text);

    public OccurrenceFinder Finder => finder;

    public List<Occurrence> Occurrences => field ??= finder.Find(Words);
}
