using System.Text.RegularExpressions;
using Verbatim.Formats.Captions;
using Verbatim.Formats.WebVtt;
using Verbatim.Transcripts;

namespace Verbatim.Formats.SubRip;

/// <summary>
/// SubRip as it is found: with or without numbers and blank lines, comma or full stop, hours left out, any arrow. A line that
/// states two times with an arrow between them opens a cue; what follows is its text.
/// </summary>
public sealed partial class SubRipReader : ITranscriptReader
{
    private const int LinesToLookAt = 200;
    private const int LinesPerCue = 8;

    public string Format => "subrip";

    public IReadOnlyList<string> Extensions { get; } = [".srt"];

    public Fit Recognise(SourceText source)
    {
        if (WebVttParser.IsSignature(source.Beginnings().FirstOrDefault("")))
            return Fit.No;
        var (filled, timings) = (0, 0);
        foreach (var line in source.Beginnings().Where(l => !string.IsNullOrWhiteSpace(l)).Take(LinesToLookAt))
        {
            filled++;
            timings += TimingLine.TryParse(line, out _) ? 1 : 0;
            if (filled <= 3 && timings > 0)
                return Fit.Certain;
        }

        return timings == 0 ? Fit.No : timings * LinesPerCue >= filled ? Fit.Likely : IsOwn(source) ? Fit.Possible : Fit.No;
    }

    public Transcript Read(SourceText source)
    {
        var receipt = new CaptionReceipt(source);
        var problems = new List<Problem>();
        var cues = LooseCue.Find(source.Lines);
        var captions = new List<Caption>(cues.Length);
        foreach (var cue in cues)
        {
            receipt.Add(cue.TimingLine, LineKind.Cue, "timing line");
            if (cue.CounterLine > 0)
                receipt.Add(cue.CounterLine, LineKind.Cue, "cue number");
            if (cue.Timing.End < cue.Timing.Start)
                problems.Add(Problem.Warning(cue.TimingLine, $"found {CaptionTranscript.Quoted(source.Lines[cue.TimingLine - 1])}, expected an end after the start; its end is ignored"));
            captions.Add(Read(cue, source));
        }

        return CaptionTranscript.Of(Format, source, captions, receipt, EpisodeFacts.Unknown, problems, "a timing line such as \"00:00:01,000 --> 00:00:04,000\"", "before the first cue");
    }

    private static bool IsOwn(SourceText source) => source.FileName.EndsWith(".srt", StringComparison.OrdinalIgnoreCase);

    private static Caption Read(LooseCue cue, SourceText source)
    {
        var lines = new List<CaptionLine>(3);
        if (cue.Timing.Rest.Length > 0 && !Settings().IsMatch(cue.Timing.Rest))
            lines.Add(new CaptionLine(cue.Timing.Rest, cue.TimingLine));
        var end = cue.Timing.End < cue.Timing.Start ? (double?)null : cue.Timing.End;
        for (var line = cue.TextFirst; line <= cue.TextLast; line++)
        {
            var text = source.Lines[line - 1];
            if (text.Contains("<v", StringComparison.OrdinalIgnoreCase) && Voice().IsMatch(text))
                lines.AddRange(WebVttCaptions.Of(cue.Timing.Start, end, text, line).Lines);
            else
                lines.AddRange(SubRipMarkup.Lines(text).Select(t => new CaptionLine(t, line)));
        }

        return new Caption(cue.Timing.Start, end, [.. lines]);
    }

    [GeneratedRegex(@"^(?:[A-Za-z][A-Za-z0-9]*:[^\s]+\s*)+$", RegexOptions.NonBacktracking)]
    private static partial Regex Settings();

    [GeneratedRegex(@"<v[. \t][^<>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Voice();
}
