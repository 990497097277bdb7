using System.Buffers;
using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Html;

/// <summary>
/// Finds text nodes in the source, one after the other: the parser keeps the place of elements only, and one element may span
/// the whole file.
/// </summary>
internal sealed class SourceCursor(string source)
{
    private const int Reach = 1 << 16;
    private const int Sample = 48;

    // What a page may write as a reference, and line ends, which it may write otherwise.
    private static readonly SearchValues<char> Written = SearchValues.Create("&<>'\"\r\n");

    private readonly ImmutableArray<int> starts = StartsOfLines(source);
    private int cursor;

    /// <summary>The lines on which the next occurrence of a text stands; the current line where markup hides it.</summary>
    public LineRange Find(string text) => Find(text, out _);

    /// <summary>The same, and goes on behind it.</summary>
    public LineRange Pass(string text)
    {
        var lines = Find(text, out var end);
        cursor = lines.Last > lines.First ? Math.Max(end, starts[lines.Last - 1]) : end;
        return lines;
    }

    private LineRange Find(string text, out int end)
    {
        end = cursor;
        var trimmed = text.AsSpan().Trim();
        var window = source.AsSpan(cursor, Math.Min(Reach + trimmed.Length, source.Length - cursor));
        var sample = Sampled(trimmed, trimmed.IndexOfAny(Written));
        var at = sample.IsEmpty ? -1 : window.IndexOf(sample, StringComparison.Ordinal);
        if (at < 0)
        {
            // Letters beyond ASCII may be written as references.
            sample = Sampled(sample, sample.IndexOfAnyExceptInRange(' ', '~'));
            at = sample.IsEmpty ? -1 : window.IndexOf(sample, StringComparison.Ordinal);
        }

        if (at < 0)
            return LineRange.Of(LineAt(cursor));
        end = cursor + at + sample.Length;
        var line = LineAt(cursor + at);
        return new LineRange(line, Math.Min(starts.Length, line + trimmed.Count('\n')));
    }

    private static ReadOnlySpan<char> Sampled(ReadOnlySpan<char> text, int end) => text[..Math.Min(Sample, end < 0 ? text.Length : end)];

    private int LineAt(int offset)
    {
        var index = starts.BinarySearch(offset);
        return index >= 0 ? index + 1 : ~index;
    }

    private static ImmutableArray<int> StartsOfLines(string text)
    {
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && !(i + 1 < text.Length && text[i + 1] == '\n')))
                starts.Add(i + 1);
        }

        if (starts.Count > 1 && starts[^1] == text.Length)
            starts.RemoveAt(starts.Count - 1);
        return starts.ToImmutable();
    }
}
