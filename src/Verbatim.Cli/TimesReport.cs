using System.Globalization;
using Verbatim.Timing;
using Verbatim.Transcripts;

namespace Verbatim.Cli;

/// <summary>What an episode's times rest on, for a person: the stated times in order, each with its place or why it was refused, and the pace up to the next.</summary>
internal static class TimesReport
{
    private const int FewEnoughToList = 60;
    private const int MostTelling = 10;
    private const int QuotedLength = 50;

    public static void Write(Episode episode)
    {
        var words = episode.Timeline.Turns.SelectMany(t => t).CountBy(w => w.From.Source).OrderBy(s => s.Key).ToList();
        if (words.Count == 0)
            return;
        Screen.Heading("When");
        Screen.Columns([["words", string.Join(", ", words.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Value:N0} {s.Key.ToString().ToLowerInvariant()}")))]]);
        var missed = episode.Anchors.Where(a => a.LeftOutError is not null).Select(a => a.LeftOutError!.Value).ToList();
        if (missed.Count > 0)
            Screen.Columns([["left out", string.Create(CultureInfo.InvariantCulture, $"each stated time in turn, the others miss it by {missed.Average():0.0} s on average, {missed.Max():0.0} s at worst")]]);
        if (episode.Anchors.IsEmpty)
            return;
        var paces = PaceStretch.Between(episode.Anchors, episode.Timeline).DistinctBy(p => p.FromSeconds).ToDictionary(p => p.FromSeconds);
        var shown = Shown(episode);
        Screen.Columns(shown.Select(a => Row(a, a.IsUsed ? paces.GetValueOrDefault(a.StatedSeconds) : null)), right: 0);
        if (shown.Count < episode.Anchors.Length)
            Screen.Line($"  {Screen.Count(episode.Anchors.Length - shown.Count, "time")} more, which the others miss by less; --json has them all");
    }

    // A source with a time at every turn has hundreds: those refused and those that stand out say most.
    private static List<Anchor> Shown(Episode episode)
    {
        if (episode.Anchors.Length <= FewEnoughToList)
            return [.. episode.Anchors];
        var told = episode.Anchors.Where(a => !a.IsUsed).Take(MostTelling)
            .Concat(episode.Anchors.Where(a => a.IsUsed).OrderByDescending(a => a.LeftOutError ?? 0).Take(MostTelling))
            .ToHashSet();
        return [.. episode.Anchors.Where(told.Contains)];
    }

    private static string[] Row(Anchor anchor, PaceStretch? pace) =>
    [
        Timestamp.Format(anchor.StatedSeconds),
        anchor.Kind.ToString().ToLowerInvariant(),
        anchor.Line > 0 ? $"line {anchor.Line}" : "another file",
        !anchor.IsUsed ? "refused" : $"turn {anchor.Turn + 1}",
        string.Create(CultureInfo.InvariantCulture, $"{(anchor.IsUsed ? $"±{anchor.Margin:0} s" : "")}"),
        anchor.LeftOutError is { } error ? string.Create(CultureInfo.InvariantCulture, $"missed by {error:0.0} s") : "",
        pace?.WordsPerMinute is { } wordsPerMinute ? string.Create(CultureInfo.InvariantCulture, $"then {wordsPerMinute:0} words/min") : "",
        string.Join("; ", new[] { Quoted(anchor.What), anchor.Refusal ?? "" }.Where(t => t.Length > 0)),
    ];

    private static string Quoted(string text) => text.Length switch
    {
        0 => "",
        > QuotedLength => $"“{text.AsSpan(0, char.IsHighSurrogate(text[QuotedLength - 1]) ? QuotedLength - 1 : QuotedLength)}…”",
        _ => $"“{text}”",
    };
}
