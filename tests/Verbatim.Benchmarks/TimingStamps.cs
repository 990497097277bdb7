using System.Collections.Immutable;
using Verbatim.Quotes;
using Verbatim.Transcripts;

namespace Verbatim.Benchmarks;

/// <summary>Gives a transcript with known times the stamps that show notes state: of quotations, and of the rows of a table.</summary>
internal static class TimingStamps
{
    private const double Step = 200;
    private const int QuotedWords = 14;
    private const int TitleWords = 4;
    private const int TopicWords = 80;

    /// <summary>About every 200 s a run of words is quoted, half of them with one word left out, and stamped with the start of the turn that contains it.</summary>
    public static Transcript WithQuotations(this TimingTruth truth)
    {
        var random = new Random(1);
        var quotations = ImmutableArray.CreateBuilder<Quotation>();
        foreach (var opening in Openings(truth))
        {
            var words = truth.Turns[opening.Turn].Text.Split(' ');
            if (words.Length < QuotedWords)
                continue;
            var from = random.Next(words.Length - QuotedWords + 1);
            var quoted = words[from..(from + QuotedWords)].Where((_, i) => i != 6 || random.Next(2) == 0);
            quotations.Add(new Quotation(string.Join(' ', quoted), null, Math.Floor(opening.Seconds), LineRange.Of(1)));
        }

        return new Transcript { Format = "measured", Turns = truth.Turns, Quotations = QuotationFinder.Place(truth.Turns, quotations.ToImmutable()) };
    }

    /// <summary>About every 200 s a row whose title is made of the rarest words said next.</summary>
    public static Transcript WithTable(this TimingTruth truth)
    {
        var counts = truth.Turns.SelectMany(t => WordScanner.Scan(t.Text)).CountBy(w => w.Folded).ToDictionary(StringComparer.Ordinal);
        var chapters = Openings(truth).Select(opening => new Chapter(Title(truth, opening.Turn, counts), ChapterSource.Table, 1, Math.Floor(opening.Seconds), null));
        return new Transcript { Format = "measured", Turns = truth.Turns, Chapters = [.. chapters] };
    }

    private static string Title(TimingTruth truth, int turn, Dictionary<string, int> counts) => string.Join(' ', truth.Turns.Skip(turn).Take(20)
        .SelectMany(t => WordScanner.Scan(t.Text)).Take(TopicWords).Where(w => w.Folded.Length > 4)
        .OrderBy(w => counts[w.Folded]).Take(TitleWords).Select(w => w.Folded));

    private static IEnumerable<TruePlace> Openings(TimingTruth truth)
    {
        var next = 0.0;
        foreach (var place in truth.Places.Where(p => p.Offset == 0))
        {
            if (place.Seconds < next)
                continue;
            next = place.Seconds + Step;
            yield return place;
        }
    }
}
