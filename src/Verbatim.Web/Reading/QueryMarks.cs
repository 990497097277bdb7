using System.Collections.Immutable;
using Verbatim.Search;
using Verbatim.Search.Text;
using Verbatim.Transcripts;

namespace Verbatim.Web.Reading;

/// <summary>The words of a text that answer a query.</summary>
internal sealed class QueryMarks(string? query)
{
    private readonly OccurrenceFinder? finder = string.IsNullOrWhiteSpace(query) ? null : new OccurrenceFinder(QueryParser.Parse(query).Root);

    /// <summary>Of a turn, whatever its number: ordered and apart; words that follow each other are one stretch.</summary>
    public ImmutableArray<Passage> In(int number, Turn turn)
    {
        if (finder is null || finder.Parts.IsEmpty)
            return [];
        var words = WordScanner.Scan(turn.Text);
        var marks = ImmutableArray.CreateBuilder<Passage>();
        foreach (var found in finder.Find(words).OrderBy(o => o.First))
        {
            var mark = new Passage(words[found.First].Start, words[Math.Min(found.First + found.Count, words.Length) - 1].End);
            if (marks.Count > 0 && mark.Start < marks[^1].End)
                marks[^1] = marks[^1] with { End = Math.Max(marks[^1].End, mark.End) };
            else
                marks.Add(mark);
        }

        return marks.ToImmutable();
    }
}
