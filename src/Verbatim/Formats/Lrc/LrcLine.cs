using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Verbatim.Formats.Captions;

namespace Verbatim.Formats.Lrc;

/// <summary>A line <c>[mm:ss.xx][mm:ss.xx] text &lt;mm:ss.xx&gt; text</c>: said at each of its stamps.</summary>
internal readonly partial record struct LrcLine(ImmutableArray<double> Stamps, string Text, ImmutableArray<CaptionTime> Times, double? End)
{
    public static LrcLine? Parse(string line)
    {
        var stamps = ImmutableArray.CreateBuilder<double>();
        var at = 0;
        while (at < line.Length)
        {
            var match = Stamp().Match(line, at);
            if (!match.Success || match.Index != at || !TimingLine.TryTime(match.Groups["time"].ValueSpan, out var seconds))
                break;
            stamps.Add(seconds);
            at += match.Length;
        }

        if (stamps.Count == 0)
            return null;
        var (text, times, end) = WordTimes(line[at..]);
        return new LrcLine(stamps.ToImmutable(), text, times, end);
    }

    // A stamp behind the last word says when it ends.
    private static (string Text, ImmutableArray<CaptionTime> Times, double? End) WordTimes(string marked)
    {
        if (!marked.Contains('<', StringComparison.Ordinal))
            return (marked, [], null);
        var (text, times, at) = (new StringBuilder(), ImmutableArray.CreateBuilder<CaptionTime>(), 0);
        foreach (Match match in WordStamp().Matches(marked))
        {
            Append(text, marked.AsSpan(at, match.Index - at));
            at = match.Index + match.Length;
            if (TimingLine.TryTime(match.Groups["time"].ValueSpan, out var seconds))
                times.Add(new CaptionTime(text.Length, seconds));
        }

        Append(text, marked.AsSpan(at));
        if (times.Count == 0 || !string.IsNullOrWhiteSpace(text.ToString(times[^1].Offset, text.Length - times[^1].Offset)))
            return (text.ToString(), times.ToImmutable(), null);
        var end = times[^1].At;
        times.RemoveAt(times.Count - 1);
        return (text.ToString(), times.ToImmutable(), end);
    }

    private static void Append(StringBuilder text, ReadOnlySpan<char> words) =>
        text.Append(text.Length > 0 && text[^1] == ' ' ? words.TrimStart(' ') : words);

    [GeneratedRegex(@"\G\s*\[\s*(?<time>\d{1,3}:\d{1,2}(?:[.:]\d{1,3})?)\s*\]", RegexOptions.ExplicitCapture)]
    private static partial Regex Stamp();

    [GeneratedRegex(@"<(?<time>\d{1,3}:\d{1,2}(?:[.:]\d{1,3})?)>", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex WordStamp();
}
