using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Text;

/// <summary>The lines of a source with what may be labels on them: all evidence that later stages weigh.</summary>
internal sealed class TextDocument
{
    private HashSet<string>? names;

    private TextDocument(ImmutableArray<TextLine> lines, ImmutableArray<LabelCandidate?> labels, TimeMarkScanner times)
    {
        Lines = lines;
        Labels = labels;
        Times = times;
    }

    public ImmutableArray<TextLine> Lines { get; }

    /// <summary>Parallel to <see cref="Lines"/>.</summary>
    public ImmutableArray<LabelCandidate?> Labels { get; }

    public TimeMarkScanner Times { get; }

    public static TextDocument Read(SourceText source)
    {
        var lines = LineScanner.Scan(source);
        var times = new TimeMarkScanner(FrameRate.IsUsedIn(lines));
        var scanner = new LabelScanner(times, DashHabit.In(lines));
        var labels = new LabelCandidate?[lines.Length];
        for (var i = 0; i < labels.Length; i++)
            labels[i] = ScanLabel(lines, lines[i], scanner, times);
        TimeLines.Attach(lines, labels, times);
        return new TextDocument(lines, ImmutableCollectionsMarshal.AsImmutableArray(labels), times);
    }

    private static LabelCandidate? ScanLabel(ImmutableArray<TextLine> lines, TextLine line, LabelScanner scanner, TimeMarkScanner times)
    {
        if (line.Form == LineForm.Heading)
            return scanner.ScanHeading(line.Text);
        var label = line.IsProse ? scanner.Scan(line.Text) : null;
        const LabelMarks Head = LabelMarks.Timed | LabelMarks.Alone;
        // "00:00:07 - Speaker 2" above its text; a list of times has a time on the next line, too.
        var heads = label is { IsBare: true } && (label.Marks & Head) == Head && line.Number < lines.Length && lines[line.Number] is { IsProse: true } next && !times.TryAt(next.Text, 0, out _);
        heads = heads && (line.Number < 2 || !times.TryAt(lines[line.Number - 2].Text, 0, out _)) && !Vocabulary.Furniture.Contains(lines[line.Number].Text);
        return heads ? label! with { Marks = label.Marks | LabelMarks.Time } : label;
    }

    /// <summary>The next line from an index on that is not blank; the number of lines where there is none.</summary>
    public int NextFilled(int index)
    {
        while (index < Lines.Length && Lines[index].IsBlank)
            index++;
        return index;
    }

    /// <summary>Index of the first line that is not front matter; the number of lines where there is none.</summary>
    public int Opening
    {
        get
        {
            var i = NextFilled(0);
            while (i < Lines.Length && Lines[i].Form is LineForm.FrontMatter or LineForm.Blank)
                i++;
            return i;
        }
    }

    /// <summary>True where somebody's sentence names the first name of a label.</summary>
    public bool Mentions(string label) =>
        LabelShapes.WithoutDetail(label).Split(' ') is { Length: <= 4 } words && words[0].Length > 2 && (names ??= NamesIn(Lines)).Contains(words[0]) && !Vocabulary.FunctionWords.Contains(words[0]);

    // Words written with a capital in the middle of a sentence: names, as far as an alphabet can tell.
    private static HashSet<string> NamesIn(ImmutableArray<TextLine> lines)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var spans = names.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var line in lines)
        {
            if (!line.IsProse)
                continue;
            var text = line.Text.AsSpan();
            for (var i = 2; i < text.Length; i++)
            {
                var space = text[(i - 1)..].IndexOf(' ');
                if (space < 0 || (i += space) >= text.Length)
                    break;
                if (!char.IsUpper(text[i]) || !(char.IsLower(text[i - 2]) || text[i - 2] == ','))
                    continue;
                var end = i;
                while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '_'))
                    end++;
                spans.Add(text[i..end]);
                i = end;
            }
        }

        return names;
    }
}
