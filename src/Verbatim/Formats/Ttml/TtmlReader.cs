using System.Text.RegularExpressions;
using AngleSharp.Html;
using Verbatim.Formats.Captions;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Ttml;

/// <summary>TTML and its older form DFXP, with Apple's agents and word spans.</summary>
public sealed partial class TtmlReader : ITranscriptReader
{
    private const int CharactersToLookAt = 4000;

    public string Format => "ttml";

    public IReadOnlyList<string> Extensions { get; } = [".ttml", ".dfxp", ".xml", ".itt"];

    public Fit Recognise(SourceText source) =>
        Root().IsMatch(source.Text[..Math.Min(CharactersToLookAt, source.Text.Length)]) ? Fit.Certain : Fit.No;

    public Transcript Read(SourceText source)
    {
        var receipt = new CaptionReceipt(source);
        var problems = new List<Problem>();
        var body = TtmlBody.Read(source.Text.TrimStart());
        if (body.Fault is not null && source.Text.Contains('&', StringComparison.Ordinal))
            body = TtmlBody.Read(WithKnownEntities(source.Text.TrimStart()));
        var shift = LinesBefore(source.Text);
        if (body.Fault is { } fault)
            problems.Add(Problem.Warning(Math.Clamp(fault.Line + shift, 1, Math.Max(1, source.Lines.Length)), $"found broken XML ({fault.Message}), expected a whole document; what stands before it was read"));
        for (var line = 1; line <= source.Lines.Length; line++)
        {
            var inHead = body.BodyLine == 0 || line < body.BodyLine + shift;
            receipt.Add(line, inHead ? LineKind.Metadata : LineKind.Cue, inHead ? "head of the document" : "markup of cues");
        }

        var reader = new TtmlCaptions(body.Agents);
        var captions = body.Paragraphs.Select(reader.Read).OfType<Caption>().Select(c => Moved(c, shift, source.Lines.Length)).ToList();
        var facts = new EpisodeFacts { Title = body.Title, Language = body.Language };
        return CaptionTranscript.Of(Format, source, captions, receipt, facts, problems, "<p begin=\"...\" end=\"...\"> elements in a <body>", "outside the document");
    }

    // The XML declaration has to come first; blank lines above it are common in files put together by hand.
    private static int LinesBefore(string text)
    {
        var start = text.Length - text.TrimStart().Length;
        var space = text.AsSpan(0, start);
        return space.Count('\n') + space.Count('\r') - space.Count("\r\n");
    }

    private static Caption Moved(Caption caption, int shift, int last) =>
        caption with { Lines = [.. caption.Lines.Select(l => l with { Line = Math.Clamp(l.Line + shift, 1, last) })] };

    private static string WithKnownEntities(string xml) => Ampersand().Replace(xml, match =>
        match.Groups["name"].Success && HtmlEntityProvider.Resolver.GetSymbol(match.Groups["name"].Value + ";") is { } symbol ? symbol : "&amp;" + match.Value[1..]);

    [GeneratedRegex(@"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*>\s*|<!DOCTYPE[^>]*>\s*)*<(?:\w+:)?tt[\s>]", RegexOptions.NonBacktracking)]
    private static partial Regex Root();

    [GeneratedRegex(@"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)(?:(?<name>\w{2,31});)?", RegexOptions.ExplicitCapture)]
    private static partial Regex Ampersand();
}
