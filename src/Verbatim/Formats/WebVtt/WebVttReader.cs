using System.Collections.Immutable;
using Verbatim.Formats.Captions;
using Verbatim.Formats.Chapters;
using Verbatim.Transcripts;

namespace Verbatim.Formats.WebVtt;

/// <summary>
/// WebVTT. A file in which the strict parser finds no cue because its program writes times in its own way
/// (<c>0.000 --> 3.480</c>) is read by those times, with a warning.
/// </summary>
public sealed class WebVttReader : ITranscriptReader
{
    private const string Expected = "\"WEBVTT\" and cues such as \"00:01.000 --> 00:04.000\"";

    public string Format => "webvtt";

    public IReadOnlyList<string> Extensions { get; } = [".vtt"];

    public Fit Recognise(SourceText source) =>
        source.Text.StartsWith("WEBVTT", StringComparison.Ordinal) && WebVttParser.IsSignature(FirstLine(source.Text)) ? Fit.Certain : Fit.No;

    public Transcript Read(SourceText source)
    {
        var receipt = new CaptionReceipt(source);
        if (WebVttParser.Parse(source.Lines) is not { } file)
            return CaptionTranscript.Of(Format, source, [], receipt, EpisodeFacts.Unknown, [], Expected, "no WebVTT signature above");
        if (WebVttChapters.Suits(source, file))
            return Refusal.Of(source, Format, file.Cues[0].TimingLine, "found chapters, not a transcript; a chapter file belongs beside a transcript of the same name");
        var problems = new List<Problem>();
        var facts = ReadHeader(file.Blocks[0].Lines, source, receipt);
        var captions = new List<Caption>(file.Cues.Length);
        foreach (var block in file.Blocks)
            Account(block, source, receipt, problems);
        if (ServedCues.Find(source.Lines, file.Blocks[0].Lines.Last, file.Cues.Length) is not { IsEmpty: false } served)
        {
            captions.AddRange(file.Cues.Select(cue => Read(cue, receipt)));
        }
        else
        {
            problems = [Problem.Warning(served[0].TimingLine, $"found {CaptionTranscript.Quoted(source.Lines[served[0].TimingLine - 1])}, expected times such as 00:01.000; read all the same, as the whole file is written so")];
            captions.AddRange(served.Select(cue => Read(cue, source, receipt)));
        }

        return CaptionTranscript.Of(Format, source, captions, receipt, facts, problems, Expected, "part of no cue");
    }

    private static EpisodeFacts ReadHeader(LineRange header, SourceText source, CaptionReceipt receipt)
    {
        receipt.Add(header, LineKind.Metadata, "header");
        var language = source.Lines.AsSpan()[(header.First - 1)..header.Last].ToArray()
            .FirstOrDefault(l => l.StartsWith("Language:", StringComparison.OrdinalIgnoreCase))?["Language:".Length..].Trim();
        return new EpisodeFacts { Language = string.IsNullOrEmpty(language) ? null : language };
    }

    private static void Account(WebVttBlock block, SourceText source, CaptionReceipt receipt, List<Problem> problems)
    {
        switch (block.Kind)
        {
            case WebVttBlockKind.Comment:
                receipt.Add(block.Lines, LineKind.Comment, "NOTE block");
                break;
            case WebVttBlockKind.Style or WebVttBlockKind.Region:
                receipt.Add(block.Lines, LineKind.Metadata, block.Kind == WebVttBlockKind.Style ? "STYLE block" : "REGION block");
                break;
            case WebVttBlockKind.Dropped:
                receipt.Add(block.Lines, LineKind.Boilerplate, "block without a valid timing line");
                if (!string.IsNullOrWhiteSpace(source.Lines[block.Lines.First - 1]))
                    problems.Add(Problem.Warning(block.Lines.First, $"found {CaptionTranscript.Quoted(source.Lines[block.Lines.First - 1])}, expected a cue with a timing line such as \"00:01.000 --> 00:04.000\"; dropped as WebVTT demands"));
                break;
            case WebVttBlockKind.Cue:
                receipt.Add(block.Lines, LineKind.Cue, "cue");
                break;
        }
    }

    private static Caption Read(WebVttCue cue, CaptionReceipt receipt)
    {
        receipt.Add(cue.TimingLine, LineKind.Cue, "timing line");
        if (cue.Id.Length > 0)
            receipt.Add(cue.TimingLine - 1, LineKind.Cue, "cue identifier");
        return WebVttCaptions.Of(cue.Start, cue.End < cue.Start ? null : cue.End, cue.Text, cue.TextLine);
    }

    private static Caption Read(LooseCue cue, SourceText source, CaptionReceipt receipt)
    {
        receipt.Add(cue.TimingLine, LineKind.Cue, "timing line");
        if (cue.CounterLine > 0)
            receipt.Add(cue.CounterLine, LineKind.Cue, "cue identifier");
        var text = string.Join('\n', source.Lines.AsSpan()[(cue.TextFirst - 1)..Math.Max(cue.TextFirst - 1, cue.TextLast)].ToArray());
        return WebVttCaptions.Of(cue.Timing.Start, cue.Timing.End, text, cue.TextFirst);
    }

    private static string FirstLine(string text) => text[..Math.Min(7, text.Length)].TrimEnd('\r', '\n');
}
