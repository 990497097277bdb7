using Verbatim.Formats.WebVtt;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Chapters;

/// <summary>
/// A chapter track: WebVTT whose cues are titles (WebVTT 1.4). One that does not say so is known by its pace, which no
/// speech has: cues that last most of a minute and longer, with less than one word in four seconds.
/// </summary>
internal static class WebVttChapters
{
    private const int FewestCues = 2;
    private const double LongCue = 45;
    private const double SlowestSpeech = 0.25;

    public static IEnumerable<Chapter>? Read(SourceText source)
    {
        if (WebVttParser.Parse(source.Lines) is not { } file || !Suits(source, file))
            return null;
        return
        [
            .. from cue in file.Cues
               let title = TitleOf(cue)
               where title.Length > 0
               select new Chapter(title, ChapterSource.File, cue.TextLine, cue.Start, null),
        ];
    }

    public static bool Suits(SourceText source, WebVttParser file)
    {
        if (file.Cues.IsEmpty)
            return false;
        if (source.FileName.EndsWith(".chapters.vtt", StringComparison.OrdinalIgnoreCase) || SaysSo(source, file))
            return true;
        var seconds = file.Cues.Select(c => c.End - c.Start).Order().ToList();
        return seconds.Count >= FewestCues && seconds[seconds.Count / 2] >= LongCue
            && file.Cues.Sum(c => WordScanner.Count(TitleOf(c))) < SlowestSpeech * seconds.Sum();
    }

    private static bool SaysSo(SourceText source, WebVttParser file) =>
        source.Lines.Take(file.Blocks[0].Lines.Last).Any(l => l.Contains("Kind: chapters", StringComparison.OrdinalIgnoreCase));

    private static string TitleOf(WebVttCue cue) =>
        string.Join(' ', WebVttCaptions.Of(cue.Start, cue.End, cue.Text, cue.TextLine).Lines.Select(l => l.Text.Trim())).Trim();
}
