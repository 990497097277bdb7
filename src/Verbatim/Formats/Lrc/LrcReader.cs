using System.Globalization;
using System.Text.RegularExpressions;
using Verbatim.Formats.Captions;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Lrc;

/// <summary>LRC, plain and enhanced: a line lasts until the next one; a line with several stamps is said several times.</summary>
public sealed partial class LrcReader : ITranscriptReader
{
    private const int LinesToLookAt = 40;

    public string Format => "lrc";

    public IReadOnlyList<string> Extensions { get; } = [".lrc"];

    /// <summary>Stamps in brackets are common in plain transcripts; hundredths without a space behind them, or LRC's own tags, are not.</summary>
    public Fit Recognise(SourceText source)
    {
        var (filled, stamped, exact, tags) = (0, 0, 0, 0);
        foreach (var line in source.Beginnings().Where(l => !string.IsNullOrWhiteSpace(l)).Take(LinesToLookAt))
        {
            filled++;
            tags += Tag().IsMatch(line) ? 1 : 0;
            stamped += Stamped().IsMatch(line) ? 1 : 0;
            exact += Exact().IsMatch(line) ? 1 : 0;
        }

        var own = source.FileName.EndsWith(".lrc", StringComparison.OrdinalIgnoreCase);
        return stamped == 0 || (stamped + tags) * 2 < filled ? Fit.No
            : tags > 0 && (own || exact > 0) ? Fit.Certain
            : exact * 4 >= stamped * 3 ? Fit.Likely
            : own ? Fit.Likely
            : Fit.No;
    }

    public Transcript Read(SourceText source)
    {
        var receipt = new CaptionReceipt(source);
        var facts = EpisodeFacts.Unknown;
        var (offset, lines) = (0.0, new List<(double At, double? End, CaptionLine Line)>());
        for (var i = 0; i < source.Lines.Length; i++)
        {
            if (Tag().Match(source.Lines[i]) is { Success: true } tag)
            {
                receipt.Add(i + 1, LineKind.Metadata, "LRC tag");
                facts = With(facts, tag.Groups["name"].Value, tag.Groups["value"].Value.Trim(), ref offset);
            }
            else if (LrcLine.Parse(source.Lines[i]) is { } line)
            {
                receipt.Add(i + 1, LineKind.Cue, "stamp without words");
                foreach (var stamp in line.Stamps)
                    lines.Add((stamp, line.End, Shifted(line, stamp, i + 1)));
            }
            else if (lines.Count > 0 && !string.IsNullOrWhiteSpace(source.Lines[i]))
            {
                lines.Add((lines[^1].At, null, new CaptionLine(source.Lines[i], i + 1)));
            }
        }

        var said = lines.OrderBy(l => l.At).ToList();
        var captions = said.Select((l, i) => new Caption(At(l.At, offset), EndOf(said, i, offset), [Moved(l.Line, offset)])).ToList();
        return CaptionTranscript.Of(Format, source, captions, receipt, facts, [], "lines such as \"[00:12.00]text\"", "before the first stamp");
    }

    private static double? EndOf(List<(double At, double? End, CaptionLine Line)> said, int i, double offset) =>
        said[i].End is { } end ? At(end, offset) : i + 1 < said.Count ? At(said[i + 1].At, offset) : null;

    // Word times of a line that is said again belong to its first stamp.
    private static CaptionLine Shifted(LrcLine line, double stamp, int number) =>
        new(line.Text, number, null, stamp == line.Stamps[0] ? line.Times : []);

    private static CaptionLine Moved(CaptionLine line, double offset) =>
        offset == 0 || line.Times.IsEmpty ? line : line with { Times = [.. line.Times.Select(t => t with { At = At(t.At, offset) })] };

    // A positive offset shows the lines earlier.
    private static double At(double seconds, double offset) => Math.Max(0, seconds - offset);

    private static EpisodeFacts With(EpisodeFacts facts, string name, string value, ref double offset)
    {
        switch (name.ToLowerInvariant())
        {
            case "ti" when value.Length > 0:
                return facts with { Title = value };
            case "al" when value.Length > 0:
                return facts with { Show = value };
            case "offset" when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var milliseconds) && Math.Abs(milliseconds) < 1e7:
                offset = milliseconds / 1000;
                break;
        }

        return facts;
    }

    [GeneratedRegex(@"^\s*\[(?<name>ti|ar|al|au|by|re|ve|la|id|length|offset|tool|encoding|lr)\s*:(?<value>[^\]]*)\]\s*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex(@"^\s*\[\d{1,3}:\d{1,2}(?:[.:]\d{1,3})?\]", RegexOptions.NonBacktracking)]
    private static partial Regex Stamped();

    [GeneratedRegex(@"^\s*(?:\[\d{1,3}:\d{1,2}\.\d{2,3}\])+(?:\S|\s*$|\s*<\d)", RegexOptions.NonBacktracking)]
    private static partial Regex Exact();
}
