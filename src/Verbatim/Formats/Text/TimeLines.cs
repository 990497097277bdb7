using System.Collections.Immutable;

namespace Verbatim.Formats.Text;

/// <summary>
/// Three lines a turn, as players and recognisers write them: a time, a name and the words, or a name and below it a time with the words. The time makes
/// the name beside it a label where the whole document keeps that order.
/// </summary>
internal static class TimeLines
{
    private const int EnoughTurns = 3;
    private const double Habit = 0.8;

    /// <param name="labels">Parallel to <paramref name="lines"/>; labels beside a time are marked as such.</param>
    public static void Attach(ImmutableArray<TextLine> lines, LabelCandidate?[] labels, TimeMarkScanner times)
    {
        List<int>? below = null, above = null, heads = null;
        var (all, blocks) = (0, 0);
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].IsProse || lines[i].Text is not [>= '0' and <= '9' or '[' or '(' or '\\' or '{', ..] || !times.TryAt(lines[i].Text, 0, out var mark))
                continue;
            if (mark.End < lines[i].Text.Length && !times.TryWhole(lines[i].Text, out _))
            {
                if (i > 0 && times.TryAt(lines[i - 1].Text, 0, out _))
                    continue;
                blocks++;
                if (IsName(labels, i - 1) && lines[i - 1].Opens)
                    (heads ??= []).Add(i - 1);
                continue;
            }

            all++;
            if (IsName(labels, i + 1) && IsWords(lines, times, i + 2))
                (below ??= []).Add(i + 1);
            if (IsName(labels, i - 1) && IsWords(lines, times, i + 1))
                (above ??= []).Add(i - 1);
        }

        Mark(labels, below, all);
        if (below is null || below.Count < all * Habit)
            Mark(labels, above, all);
        if (all == 0)
            Mark(labels, heads, blocks);
    }

    private static void Mark(LabelCandidate?[] labels, List<int>? names, int all)
    {
        if (names is null || names.Count < EnoughTurns || names.Count < all * Habit)
            return;
        var people = names.Select(i => labels[i]!.Label).Distinct(StringComparer.Ordinal).Count();
        if (people < 2 || people > names.Count * 0.75)
            return;
        foreach (var i in names)
            labels[i] = labels[i]! with { Marks = labels[i]!.Marks | LabelMarks.Time };
    }

    private static bool IsName(LabelCandidate?[] labels, int index) =>
        index >= 0 && index < labels.Length && labels[index] is { IsBare: true, Shape: >= LabelShape.Code } label && (label.Marks & (LabelMarks.Alone | LabelMarks.Timed)) == LabelMarks.Alone;

    private static bool IsWords(ImmutableArray<TextLine> lines, TimeMarkScanner times, int index) =>
        index < lines.Length && lines[index].IsProse && !times.TryWhole(lines[index].Text, out _);
}
