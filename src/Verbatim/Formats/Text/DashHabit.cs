using System.Collections.Immutable;

namespace Verbatim.Formats.Text;

/// <summary>
/// How a text parts its labels from the words by a dash: <c>Ana — Welcome.</c>, <c>Q - Is it safe?</c>. A single such line is only a
/// sentence.
/// </summary>
internal sealed class DashHabit
{
    private const int EnoughLines = 4;
    private const int LongestLabel = 40;

    private readonly HashSet<string> labels = new(StringComparer.Ordinal);

    // A dash behind any label parts it, where every third line is written so.
    private bool always;

    public static DashHabit In(ImmutableArray<TextLine> lines)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var hyphens = new HashSet<string>(StringComparer.Ordinal);
        var prose = 0;
        foreach (var line in lines)
        {
            if (!line.IsProse)
                continue;
            prose++;
            var dash = FirstDash(line.Text);
            if (dash < 2 || line.Text.AsSpan(0, dash).ContainsAny(':', '.', ',') || LabelShapes.Of(line.Text[..(dash - 1)]) < LabelShape.Code)
                continue;
            var label = line.Text[..(dash - 1)];
            counts[label] = counts.GetValueOrDefault(label) + 1;
            if (line.Text[dash] == '-')
                hyphens.Add(label);
        }

        var recurring = counts.Where(c => c.Value > 1).ToList();
        var total = recurring.Sum(c => c.Value);
        var habit = new DashHabit();
        if (recurring.Count < 2 || total < EnoughLines)
            return habit;
        var often = total * 3 > prose;
        habit.always = often && hyphens.Count == 0;
        habit.labels.UnionWith(recurring.Select(c => c.Key).Where(l => often || LabelShapes.Of(l) is LabelShape.Role or LabelShape.Code));
        return habit;
    }

    /// <summary>True for a dash with a space on either side, behind a label that begins at <paramref name="start"/>.</summary>
    public bool PartsAt(string text, int start, int index) =>
        (always || labels.Count > 0) && At(text, index) && ((always && text[index] != '-') || labels.Contains(text[start..(index - 1)]));

    private static bool At(string text, int index) => text[index] is '—' or '–' or '-' && index > 0 && text[index - 1] == ' ' && index + 1 < text.Length && text[index + 1] == ' ';

    private static int FirstDash(string text)
    {
        var end = Math.Min(LongestLabel, text.Length);
        for (var i = 1; i < end; i++)
        {
            if (text[i] is '—' or '–' or '-' && At(text, i))
                return i;
        }

        return -1;
    }
}
