using System.Collections.Immutable;

namespace Verbatim.Formats.Text;

/// <summary>Tells whether a text parts its labels from the words by a dash: <c>Ana — Welcome.</c>. A single such line is only a sentence.</summary>
internal static class DashHabit
{
    private const int EnoughLines = 4;
    private const int LongestLabel = 40;

    public static bool IsUsedIn(ImmutableArray<TextLine> lines)
    {
        var labels = new Dictionary<string, int>(StringComparer.Ordinal);
        var prose = 0;
        foreach (var line in lines)
        {
            if (!line.IsProse)
                continue;
            prose++;
            var dash = line.Text.AsSpan(0, Math.Min(LongestLabel, line.Text.Length)).IndexOfAny('—', '–');
            if (dash < 2 || !At(line.Text, dash) || line.Text.AsSpan(0, dash).ContainsAny(':', '.', ',') || LabelShapes.Of(line.Text[..(dash - 1)]) < LabelShape.Code)
                continue;
            var label = line.Text[..(dash - 1)];
            labels[label] = labels.GetValueOrDefault(label) + 1;
        }

        var recurring = labels.Values.Where(n => n > 1).ToList();
        return recurring.Count >= 2 && recurring.Sum() >= EnoughLines && recurring.Sum() * 3 > prose;
    }

    /// <summary>True for a dash with a space on either side.</summary>
    public static bool At(string text, int index) => text[index] is '—' or '–' && index > 0 && text[index - 1] == ' ' && index + 1 < text.Length && text[index + 1] == ' ';
}
