using System.Text.RegularExpressions;
using Verbatim.Formats.Captions;
using Verbatim.Formats.SubRip;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Sbv;

/// <summary>YouTube's SBV: a line <c>0:00:01.000,0:00:04.000</c>, then the text; SubViewer's files are the same below a header of their own.</summary>
public sealed partial class SbvReader : ITranscriptReader
{
    public string Format => "sbv";

    public IReadOnlyList<string> Extensions { get; } = [".sbv", ".sub"];

    public Fit Recognise(SourceText source)
    {
        foreach (var line in source.Beginnings())
        {
            if (!string.IsNullOrWhiteSpace(line) && !Header().IsMatch(line))
                return IsTiming(line) ? Fit.Certain : Fit.No;
        }

        return Fit.No;
    }

    public Transcript Read(SourceText source)
    {
        var receipt = new CaptionReceipt(source);
        var captions = new List<Caption>();
        var text = new List<CaptionLine>();
        var facts = EpisodeFacts.Unknown;
        (double Start, double End)? time = null;
        for (var i = 0; i < source.Lines.Length; i++)
        {
            if (IsTiming(source.Lines[i]))
            {
                Close();
                var match = Timing().Match(source.Lines[i]);
                TimingLine.TryTime(match.Groups["start"].ValueSpan, out var start);
                TimingLine.TryTime(match.Groups["end"].ValueSpan, out var end);
                time = (start, end);
                receipt.Add(i + 1, LineKind.Cue, "timing line");
            }
            else if (time is not null)
            {
                foreach (var part in SubRipMarkup.Lines(source.Lines[i]).SelectMany(l => l.Split("[br]")))
                    text.Add(new CaptionLine(part, i + 1));
            }
            else if (Header().Match(source.Lines[i]) is { Success: true } header)
            {
                receipt.Add(i + 1, LineKind.Metadata, "header");
                if (header.Groups["key"].Value == "TITLE" && header.Groups["value"].Value.Trim() is { Length: > 0 } title)
                    facts = facts with { Title = title };
            }
        }

        Close();
        return CaptionTranscript.Of(Format, source, captions, receipt, facts, [], "a timing line such as \"0:00:01.000,0:00:04.000\"", "before the first cue");

        void Close()
        {
            if (time is { } t)
                captions.Add(new Caption(t.Start, t.End < t.Start ? null : t.End, [.. text]));
            text.Clear();
        }
    }

    [GeneratedRegex(@"^\[(?<key>[A-Z ]+)\](?<value>.*)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Header();

    private static bool IsTiming(string line) => line.Length < 64 && Timing().IsMatch(line);

    [GeneratedRegex(@"^\s*(?<start>\d{1,3}:\d{1,2}:\d{1,2}(?:\.\d{1,3})?)\s*,\s*(?<end>\d{1,3}:\d{1,2}:\d{1,2}(?:\.\d{1,3})?)\s*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Timing();
}
