using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Captions;

/// <summary>The last step of every caption reader.</summary>
internal static partial class CaptionTranscript
{
    private const int MostWarnings = 20;

    /// <param name="expected">What a usable cue of the format looks like, for the refusal of a source that has none.</param>
    /// <param name="otherRule">For lines that belong to no cue.</param>
    public static Transcript Of(
        string format, SourceText source, IReadOnlyList<Caption> captions, CaptionReceipt receipt, EpisodeFacts facts, IReadOnlyList<Problem> problems, string expected, string otherRule)
    {
        var (turns, times) = CaptionTurns.Of(captions, receipt);
        var transcript = new Transcript
        {
            Format = format,
            Facts = facts,
            Turns = turns,
            Times = times,
            Receipt = receipt.Build(LineKind.Boilerplate, otherRule),
            Problems = Shortened(problems),
        };
        if (turns.IsEmpty)
            return transcript with { Problems = transcript.Problems.Add(NothingToRead(source, captions, expected)) };
        return captions.All(IsData)
            ? Refusal.Of(source, format, captions[0].Lines[0].Line, $"found {Quoted(captions[0].Lines[0].Text)}, expected speech; the cues carry data")
            : transcript;
    }

    // Thumbnails and metadata tracks are WebVTT as well.
    private static bool IsData(Caption caption) => !caption.Lines.IsEmpty && caption.Lines.All(l => DataLine().IsMatch(l.Text));

    [GeneratedRegex(@"^\s*(?:\S+\.(?:jpe?g|png|webp|gif|avif|svg|mp4|m4s|ts)(?:[?#]\S*)?|https?://\S+|[{}].*|""[^""]*""\s*:.*)?\s*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex DataLine();

    private static Problem NothingToRead(SourceText source, IReadOnlyList<Caption> captions, string expected)
    {
        var first = source.Lines.Select((text, i) => (text, line: i + 1)).FirstOrDefault(l => !string.IsNullOrWhiteSpace(l.text));
        return captions.Count > 0
            ? Problem.Error(null, $"found {captions.Count} {(captions.Count == 1 ? "cue" : "cues")} without any words, expected cues with text")
            : Problem.Error(first.line == 0 ? null : first.line, $"found {Quoted(first.text ?? "")} and no usable cue, expected {expected}");
    }

    public static string Quoted(string text)
    {
        var shown = text.Trim();
        return $"\"{(shown.Length > 60 ? string.Concat(shown.AsSpan(0, 60), "…") : shown)}\"";
    }

    private static ImmutableArray<Problem> Shortened(IReadOnlyList<Problem> problems) => problems.Count <= MostWarnings
        ? [.. problems]
        : [.. problems.Take(MostWarnings), Problem.Warning(problems[MostWarnings].Line, string.Create(CultureInfo.InvariantCulture, $"and {problems.Count - MostWarnings} more of these from here on"))];
}
