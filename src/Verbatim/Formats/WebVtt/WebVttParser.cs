using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Formats.WebVtt;

/// <summary>
/// The WebVTT parser algorithm (https://www.w3.org/TR/webvtt1/#parsing), line by line instead of character by character: after
/// its first step, in which CRLF and CR become LF, the algorithm looks at nothing smaller.
/// </summary>
public sealed class WebVttParser
{
    private readonly ImmutableArray<string> lines;
    private readonly ImmutableArray<WebVttCue>.Builder cues = ImmutableArray.CreateBuilder<WebVttCue>();
    private readonly ImmutableArray<WebVttRegion>.Builder regions = ImmutableArray.CreateBuilder<WebVttRegion>();
    private readonly ImmutableArray<WebVttBlock>.Builder blocks = ImmutableArray.CreateBuilder<WebVttBlock>();
    private readonly Dictionary<string, WebVttRegion> regionsById = new(StringComparer.Ordinal);
    private int next;

    private WebVttParser(ImmutableArray<string> lines) => this.lines = lines;

    public ImmutableArray<WebVttCue> Cues { get; private set; } = [];

    public ImmutableArray<WebVttRegion> Regions { get; private set; } = [];

    /// <summary>Where several share an id, the last.</summary>
    public IReadOnlyDictionary<string, WebVttRegion> RegionsById => regionsById;

    /// <summary>In the order of the lines; lines between blocks are empty.</summary>
    public ImmutableArray<WebVttBlock> Blocks { get; private set; } = [];

    /// <summary>Null where the file does not begin with <c>WEBVTT</c>, which is all that can fail.</summary>
    public static WebVttParser? Parse(ImmutableArray<string> lines)
    {
        if (lines.IsEmpty || !IsSignature(lines[0]))
            return null;
        var parser = new WebVttParser(lines);
        parser.ParseFile();
        return parser;
    }

    public static bool IsSignature(string line) =>
        line.StartsWith("WEBVTT", StringComparison.Ordinal) && (line.Length == 6 || line[6] is ' ' or '\t');

    private void ParseFile()
    {
        next = 1;
        if (next < lines.Length && lines[next].Length > 0)
            CollectBlock(inHeader: true);
        blocks.Insert(0, new WebVttBlock(WebVttBlockKind.Header, new LineRange(1, Math.Max(1, LastFilled()))));
        while (next < lines.Length)
        {
            if (lines[next].Length == 0)
                next++;
            else
                CollectBlock(inHeader: false);
        }

        (Cues, Regions, Blocks) = (cues.DrainToImmutable(), regions.DrainToImmutable(), blocks.DrainToImmutable());
    }

    private int LastFilled()
    {
        var last = next;
        while (last > 1 && lines[last - 1].Length == 0)
            last--;
        return last;
    }

    // A block ends at an empty line, at the end of the file, or before an arrow that cannot belong to it.
    private void CollectBlock(bool inHeader)
    {
        var first = next;
        WebVttCue? cue = null;
        var (kind, seenArrow, textFrom) = (WebVttBlockKind.Dropped, false, first);
        for (var count = 1; next < lines.Length; count++)
        {
            var line = lines[next];
            if (line.Contains("-->", StringComparison.Ordinal))
            {
                if (inHeader || count > 2 || seenArrow)
                    break;
                seenArrow = true;
                cue = CueAt(next, count == 2 ? Clean(lines[first]) : "");
                textFrom = next + 1;
            }
            else if (line.Length == 0)
            {
                break;
            }
            else if (count == 2 && !inHeader && !seenArrow && cues.Count == 0)
            {
                kind = KindOpenedBy(lines[first]);
            }

            next++;
        }

        if (inHeader)
            return;
        if (cue is not null)
        {
            cues.Add(cue with { Text = TextOf(textFrom, next), TextLine = textFrom + 1 });
            kind = WebVttBlockKind.Cue;
        }
        else if (kind == WebVttBlockKind.Region)
        {
            regions.Add(WebVttRegion.Parse(TextOf(first + 1, next)));
            regionsById[regions[^1].Id] = regions[^1];
        }
        else if (kind == WebVttBlockKind.Dropped && !seenArrow && IsComment(lines[first]))
        {
            kind = WebVttBlockKind.Comment;
        }

        blocks.Add(new WebVttBlock(kind, new LineRange(first + 1, next)));
    }

    private static WebVttBlockKind KindOpenedBy(string line) =>
        line.StartsWith("STYLE", StringComparison.Ordinal) && IsSpace(line.AsSpan(5)) ? WebVttBlockKind.Style
        : line.StartsWith("REGION", StringComparison.Ordinal) && IsSpace(line.AsSpan(6)) ? WebVttBlockKind.Region
        : WebVttBlockKind.Dropped;

    private static bool IsComment(string line) => line.StartsWith("NOTE", StringComparison.Ordinal) && (line.Length == 4 || line[4] is ' ' or '\t');

    private WebVttCue? CueAt(int index, string id)
    {
        var line = Clean(lines[index]);
        var position = SkipSpace(line, 0);
        if (!WebVttTime.TryCollect(line, ref position, out var start))
            return null;
        position = SkipSpace(line, position);
        if (!line.AsSpan(position).StartsWith("-->", StringComparison.Ordinal))
            return null;
        position = SkipSpace(line, position + 3);
        if (!WebVttTime.TryCollect(line, ref position, out var end))
            return null;
        return new WebVttCue(id, start, end, WebVttSettings.Parse(line[position..], regionsById), "", index + 1, index + 2);
    }

    private string TextOf(int from, int to) => Clean(to - from == 1 ? lines[from] : string.Join('\n', lines.AsSpan()[from..to].ToArray()));

    private static string Clean(string text) => text.Contains('\0', StringComparison.Ordinal) ? text.Replace('\0', '\uFFFD') : text;

    private static int SkipSpace(string line, int position)
    {
        while (position < line.Length && line[position] is ' ' or '\t' or '\n' or '\f' or '\r')
            position++;
        return position;
    }

    private static bool IsSpace(ReadOnlySpan<char> text) => text.IndexOfAnyExcept(" \t\f") < 0;
}
