using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Verbatim.Ingestion;
using Verbatim.Storage;
using Verbatim.Transcripts;

namespace Verbatim.Benchmarks;

/// <summary>
/// Remembered quotations with a fifth of their words changed, dropped or swapped, and quotations nobody said, put to <c>verbatim quote</c>:
/// <c>quote [FOLDER [OTHER [COUNT]]]</c>. FOLDER is read into a library; never-said quotations come from OTHER, which is not, and from
/// FOLDER's own words in another order.
/// </summary>
internal static class QuoteReport
{
    public static async Task<int> RunAsync(string folder, string other, int count)
    {
        var work = Directory.CreateTempSubdirectory("verbatim-quote-").FullName;
        try
        {
            var library = Library.OpenOrCreate(Path.Combine(work, "said"));
            await new Ingestor(library).IngestAsync([folder]);
            var elsewhere = Library.OpenOrCreate(Path.Combine(work, "elsewhere"));
            await new Ingestor(elsewhere).IngestAsync([other]);
            var quotations = new QuoteEdits(SpokenTurn.Of(library), SpokenTurn.Of(elsewhere), count);
            Print($"{library.Lists.CountEpisodes()} episodes; {count} quotations of each kind, 8 to 40 words, fixed seed");
            var finder = new QuoteFinder(library);
            ReportSaid("as said", quotations.Said(share: 0), finder);
            ReportSaid("a fifth changed, dropped or swapped", quotations.Said(share: 0.2), finder);
            ReportUnsaid("said elsewhere", quotations.Elsewhere(), finder);
            ReportUnsaid("the library's own pairs of words, chained", quotations.Chained(), finder);
            ReportUnsaid("words of one turn in another order", quotations.Shuffled(), finder);
            ReportUnsaid("two halves of two turns (each half was said)", quotations.Spliced(), finder);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(work, recursive: true);
        }

        return 0;
    }

    private static void ReportSaid(string kind, IEnumerable<RememberedQuote> quotes, QuoteFinder finder)
    {
        var (right, found, verbatim, total) = (0, 0, 0, 0);
        var missed = new List<string>();
        var watch = Stopwatch.StartNew();
        foreach (var quote in quotes)
        {
            var answer = finder.Find(quote.Text);
            total++;
            verbatim += answer.State == RememberedState.Verbatim ? 1 : 0;
            if (answer.Matches.Any(quote.IsAt))
                found++;
            if (answer.Matches.Length > 0 && quote.IsAt(answer.Matches[0]))
                right++;
            else
                missed.Add($"  {quote.Words} words, {answer.State}: {quote.Text}");
        }

        Print($"{kind}: right passage first {100.0 * right / total:0.0} of 100, among the first five {100.0 * found / total:0.0}, called verbatim {verbatim}; {watch.ElapsedMilliseconds / (double)total:0} ms each");
        missed.Take(Shown).ToList().ForEach(Console.WriteLine);
    }

    private static void ReportUnsaid(string kind, IEnumerable<string> quotes, QuoteFinder finder)
    {
        var (absent, verbatim, total) = (0, 0, 0);
        var wrong = new List<string>();
        foreach (var quote in quotes)
        {
            var answer = finder.Find(quote);
            total++;
            verbatim += answer.State == RememberedState.Verbatim ? 1 : 0;
            if (answer.State == RememberedState.Absent)
                absent++;
            else
                wrong.Add(string.Create(CultureInfo.InvariantCulture, $"  {answer.Matches[0].Similarity:0.00} {quote}\n       {answer.Matches[0].Text}"));
        }

        Print($"{kind}: absent {100.0 * absent / total:0.0} of 100, called verbatim {verbatim} of {total}");
        wrong.Take(Shown).ToList().ForEach(Console.WriteLine);
    }

    private const int Shown = 5;

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}

/// <param name="Turn">From 1.</param>
internal sealed record SpokenTurn(string Episode, int Turn, string Text, ImmutableArray<Word> Words)
{
    private const int MostEpisodes = 300;

    public static ImmutableArray<SpokenTurn> Of(Library library) =>
    [
        .. library.Lists.Episodes().Take(MostEpisodes).Select(l => library.Episodes.Load(l.Address)).OfType<Episode>()
            .SelectMany(e => e.Turns.Select((t, i) => new SpokenTurn(e.Address.ToString(), i + 1, t.Text, WordScanner.Scan(t.Text)))),
    ];

    public IEnumerable<string> Run(int first, int count) => Words.Skip(first).Take(count).Select(w => Text[w.Start..w.End]);
}

/// <param name="Start">UTF-16 offset in the turn.</param>
/// <param name="Words">How many the quotation has.</param>
internal sealed record RememberedQuote(string Text, SpokenTurn Turn, int Start, int End, int Words)
{
    /// <summary>Whether a match shows at least half of the stretch the quotation was taken from.</summary>
    public bool IsAt(QuoteMatch match)
    {
        if (match.Episode != Turn.Episode || match.Turn > Turn.Turn || match.EndTurn < Turn.Turn)
            return false;
        var (start, end) = (CodePoints(Start), CodePoints(End));
        var from = match.Turn < Turn.Turn ? 0 : match.CharStart;
        var to = match.EndTurn > Turn.Turn ? int.MaxValue : match.CharEnd;
        return 2 * (Math.Min(end, to) - Math.Max(start, from)) >= end - start;
    }

    private int CodePoints(int offset) => Turn.Text[..offset].EnumerateRunes().Count();
}
