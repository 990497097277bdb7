using System.Collections.Immutable;
using Verbatim.Timing;
using Verbatim.Transcripts;

namespace Verbatim.Tests.Timing;

/// <param name="Seconds">When it is said.</param>
internal sealed record SaidWord(string Text, double Seconds);

/// <summary>Words with known times, as a text without times and as a recogniser's file.</summary>
internal static class SaidWords
{
    /// <summary>The words of a text, one every 0.35 s.</summary>
    public static List<SaidWord> Heard(ImmutableArray<Turn> turns) => Heard(string.Join(' ', turns.Select(t => t.Text)));

    public static List<SaidWord> Heard(string text) => [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select((word, i) => new SaidWord(word, i * 0.35))];

    /// <param name="edit">An empty word is left out.</param>
    public static List<SaidWord> Edited(List<SaidWord> heard, Func<int, string, string> edit) =>
        [.. heard.Select((w, i) => w with { Text = edit(i, w.Text) }).Where(w => w.Text.Length > 0)];

    public static ImmutableArray<Turn> Text(List<SaidWord> words) =>
        [new Turn(null, LineRange.Of(1), [new Paragraph(string.Join(' ', words.Select(w => w.Text)), LineRange.Of(1))])];

    public static Transcript Timed(List<SaidWord> words) => Captions(words, 1, TimeStatement.Word);

    /// <summary>Captions of some words each.</summary>
    public static Transcript Captions(List<SaidWord> words, int each, TimeStatement statement = TimeStatement.Cue)
    {
        var (spans, at) = (new List<TimedSpan>(), 0);
        foreach (var caption in words.Chunk(each))
        {
            var length = caption.Sum(w => w.Text.Length + 1);
            spans.Add(new TimedSpan(0, at, at + length - 1, caption[0].Seconds, caption[^1].Seconds + 0.3, statement, 1));
            at += length;
        }

        return new Transcript { Format = "json", Turns = Text(words), Times = [.. spans] };
    }

    /// <summary>Seconds, by word of the text.</summary>
    public static List<double> Errors(Alignment alignment, List<SaidWord> written) =>
        [.. alignment.Timeline!.Turns[0].Zip(written, (moment, word) => Math.Abs(moment.From.Seconds - word.Seconds))];

    public static List<SaidWord> Later(this IEnumerable<SaidWord> words, double seconds) => [.. words.Select(w => w with { Seconds = w.Seconds + seconds })];
}
