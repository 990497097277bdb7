using System.Globalization;
using Verbatim.Ingestion;
using Verbatim.Timing;
using Verbatim.Transcripts;

namespace Verbatim.Cli;

/// <summary>What was understood of a file, for a person: counts, then what was left out and why, then what was inferred and from which lines.</summary>
internal static class InspectionReport
{
    private const int QuotedLength = 60;

    // Lines of these kinds are not speech, but they are kept and shown as what they are.
    private static readonly LineKind[] Kept = [LineKind.Turn, LineKind.Heading, LineKind.Cue, LineKind.Quote, LineKind.Table, LineKind.Metadata, LineKind.Notes, LineKind.Summary];

    public static void Write(EpisodeReading reading, Episode episode)
    {
        WriteHead(episode);
        WritePeople(episode);
        WriteChapters(episode);
        WriteLines(episode);
        WriteLeftOut(episode);
        WriteInferred(episode);
        TimesReport.Write(episode);
        var problems = reading.Source.Problems;
        if (!problems.IsEmpty)
            Screen.Heading("Problems");
        Screen.Columns(problems.Select(p => new[] { p.Problem.Severity.ToString().ToLowerInvariant(), p.ToString() }));
        Screen.Line();
    }

    private static void WriteHead(Episode episode)
    {
        var facts = episode.Facts;
        Screen.Heading(facts.Title ?? "(no title)");
        string?[] about =
        [
            facts.Show, facts.Number is { } number ? $"no. {number}" : null,
            facts.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), facts.Language,
            facts.DurationSeconds is { } stated ? $"{Timestamp.Format(stated)} long" : null,
        ];
        if (about.Any(a => a is not null))
            Screen.Line("  " + string.Join(" · ", about.Where(a => a is not null)));
        Screen.Line($"  {episode.Source.Path}: {episode.Format}, {Screen.Count(episode.Source.Lines.Length, "line")}, {episode.Source.Encoding}, sha256 {episode.Source.Sha256}");
        Screen.Line("  " + string.Join(", ",
            Screen.Count(episode.Turns.Length, "turn"),
            Screen.Count(episode.Turns.Sum(t => t.Paragraphs.Length), "paragraph"),
            Screen.Count(episode.Turns.Sum(WordsOf), "word"),
            Screen.Count(episode.Chapters.Length, "chapter"),
            Screen.Count(episode.Quotations.Length, "quotation")));
    }

    private static void WritePeople(Episode episode)
    {
        Screen.Heading("Who speaks");
        var turns = episode.Turns.ToLookup(t => episode.SpeakerOf(t));
        var named = episode.People.Select(p => (
            Words: turns[p].Sum(WordsOf),
            Row: new[] { p.Name + (p.Confirmed ? "" : " (inferred)"), p.Role?.ToString().ToLowerInvariant() ?? "", Said(turns[p]), SpokenBy(episode, p), Labels(p) }));
        var unnamed = turns[null].GroupBy(t => t.Label).Select(g => (Words: g.Sum(WordsOf), Row: new[] { g.Key ?? "(no label)", "", Said(g), SpokenIn(episode, t => t.Label == g.Key), "nobody is named" }));
        Screen.Columns(named.Concat(unnamed).OrderByDescending(x => x.Words).Select(x => x.Row));
    }

    private static string Said(IEnumerable<Turn> turns) => $"{Screen.Count(turns.Count(), "turn")}, {Screen.Count(turns.Sum(WordsOf), "word")}";

    private static string SpokenBy(Episode episode, Person person) => SpokenIn(episode, t => episode.SpeakerOf(t) == person);

    // How long, with the margin where it is worth a word.
    private static string SpokenIn(Episode episode, Func<Turn, bool> isTheirs)
    {
        var spoken = SpeakingTime.Of(episode.Timeline, Enumerable.Range(0, episode.Turns.Length).Where(i => isTheirs(episode.Turns[i])));
        return spoken.Seconds <= 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{Timestamp.Format(spoken.Seconds)}{(spoken.Margin >= 1 ? $" ± {spoken.Margin:0} s" : "")}");
    }

    private static string Labels(Person person) => person.Labels.IsEmpty ? "named, does not speak" : "labelled " + string.Join(", ", person.Labels);

    private static void WriteChapters(Episode episode)
    {
        if (episode.Chapters.IsEmpty)
            return;
        Screen.Heading("Chapters");
        Screen.Columns(
            episode.Chapters.Select(c => new[] { c.Start is { } start ? Screen.Time(start) : "", c.Turn is { } turn ? $"turn {turn + 1}" : "not placed", c.Title }),
            right: 0);
    }

    private static void WriteLines(Episode episode)
    {
        Screen.Heading("What became of the lines");
        Screen.Columns(
            episode.Receipt.GroupBy(r => (r.Kind, r.Rule)).Select(g => (g.Key, Lines: g.Sum(r => LinesIn(episode, r)), First: g.First().Lines.First))
                .OrderBy(g => g.Key.Kind).ThenByDescending(g => g.Lines)
                .Select(g => new[] { g.Lines.ToString("N0", CultureInfo.InvariantCulture), g.Key.Kind.ToString().ToLowerInvariant(), g.Key.Rule, $"from line {g.First}" }),
            right: 0);
    }

    private static void WriteLeftOut(Episode episode)
    {
        var dropped = episode.Receipt.Where(r => !Kept.Contains(r.Kind)).ToList();
        Screen.Heading(dropped.Count == 0 ? "Nothing was left out" : "Left out, and why");
        Screen.Columns(dropped.Select(r => new[]
        {
            $"line {r.Lines}", $"{r.Kind.ToString().ToLowerInvariant()}: {r.Rule}", Quoted(episode.Source.Lines[r.Lines.First - 1]),
        }));
    }

    private static void WriteInferred(Episode episode)
    {
        var names =
            from person in episode.People
            where !person.Confirmed
            from evidence in person.Evidence.DefaultIfEmpty(new Evidence(null, "no line says so"))
            select new[] { $"{string.Join(", ", person.Labels)} is {person.Name}", evidence.Line is { } line ? $"line {line}" : "", evidence.Why };
        Screen.Heading(names.Any() ? "Inferred, and from what" : "No name was inferred");
        Screen.Columns(names);
    }

    private static int LinesIn(Episode episode, ReceiptEntry entry) =>
        Enumerable.Range(entry.Lines.First, entry.Lines.Last - entry.Lines.First + 1).Count(n => !string.IsNullOrWhiteSpace(episode.Source.Lines[n - 1]));

    private static int WordsOf(Turn turn) => WordScanner.Count(turn.Text);

    private static string Quoted(string text) => text.Trim() switch
    {
        "" => "",
        { Length: > QuotedLength } long_ => $"“{long_.AsSpan(0, char.IsHighSurrogate(long_[QuotedLength - 1]) ? QuotedLength - 1 : QuotedLength)}…”",
        var short_ => $"“{short_}”",
    };
}
