using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Captions;

/// <summary>
/// Live and generated captions roll: a cue shows the line before once more, or the same line grown by some words. A document
/// that does so again and again is unrolled, so that every word stands once; elsewhere what is repeated was said twice.
/// </summary>
public static class RollingCaptions
{
    private const double LongestGap = 1.0;

    // YouTube closes every line with a cue of ten milliseconds that only repeats it.
    private const double Flash = 0.1;

    public static IReadOnlyList<Caption> Unroll(IReadOnlyList<Caption> captions, CaptionReceipt receipt)
    {
        var (pairs, rolled, grown) = (0, 0, 0);
        var (before, after) = (new List<string>(), new List<string>());
        for (var i = 0; i < captions.Count; i++)
        {
            (before, after) = (after, before);
            Collect(captions[i], after);
            if (i == 0 || captions[i].Start - captions[i - 1].End > LongestGap)
                continue;
            pairs++;
            var lines = WordOverlap.Longest(before, after);
            if (lines > 0 && (after.Count > lines || before.Count > lines))
                rolled++;
            else if (lines == 0 && Grows(before, after) > 0)
                grown++;
        }

        return Habitual(rolled, pairs) ? UnrollLines(captions, receipt)
            : Habitual(grown, pairs) ? UnrollWords(captions, receipt)
            : captions;
    }

    private static bool Habitual(int hits, int pairs) => hits >= 2 && hits >= (pairs > 6 ? 0.3 : 0.5) * pairs;

    private static List<Caption> UnrollLines(IReadOnlyList<Caption> captions, CaptionReceipt receipt)
    {
        var unrolled = new List<Caption>(captions.Count);
        List<string> before = [];
        foreach (var caption in captions)
        {
            var after = Texts(caption);
            var overlap = WordOverlap.Longest(before, after);
            var isFlash = caption.End - caption.Start <= Flash;
            if (overlap == after.Count && overlap == before.Count && !isFlash && after.TrueForAll(t => t == after[0]))
                overlap--;
            Keep(caption, WithoutLines(caption, overlap, receipt), unrolled);
            before = after;
        }

        return unrolled;
    }

    private static ImmutableArray<CaptionLine> WithoutLines(Caption caption, int count, CaptionReceipt receipt)
    {
        var kept = ImmutableArray.CreateBuilder<CaptionLine>();
        foreach (var line in caption.Lines)
        {
            var filled = !string.IsNullOrWhiteSpace(line.Text);
            if (filled && count > 0 && line.Times.IsEmpty)
                receipt.Add(line.Line, LineKind.Cue, "repeats the line before");
            else
                kept.Add(line);
            count -= filled ? 1 : 0;
        }

        return kept.ToImmutable();
    }

    private static List<Caption> UnrollWords(IReadOnlyList<Caption> captions, CaptionReceipt receipt)
    {
        var unrolled = new List<Caption>(captions.Count);
        List<string> before = [];
        foreach (var caption in captions)
        {
            var after = Texts(caption);
            Keep(caption, WithoutWords(caption, Grows(before, after), receipt), unrolled);
            before = after;
        }

        return unrolled;
    }

    private static ImmutableArray<CaptionLine> WithoutWords(Caption caption, int count, CaptionReceipt receipt)
    {
        var kept = ImmutableArray.CreateBuilder<CaptionLine>();
        foreach (var line in caption.Lines)
        {
            var at = 0;
            for (; count > 0 && at < line.Text.Length; at = EndOfWord(line.Text, at))
                count -= string.IsNullOrWhiteSpace(line.Text[at..EndOfWord(line.Text, at)]) ? 0 : 1;
            if (at == 0)
                kept.Add(line);
            else if (string.IsNullOrWhiteSpace(line.Text[at..]))
                receipt.Add(line.Line, LineKind.Cue, "repeats the words before");
            else
                kept.Add(line with { Text = line.Text[at..], Times = [.. line.Times.Where(t => t.Offset >= at).Select(t => t with { Offset = t.Offset - at })] });
        }

        return kept.ToImmutable();
    }

    private static void Keep(Caption caption, ImmutableArray<CaptionLine> lines, List<Caption> unrolled)
    {
        if (!lines.IsEmpty)
            unrolled.Add(caption with { Lines = lines });
    }

    // One or two common words meet by chance, unless they are all there was, or fill whole lines.
    private static int Grows(List<string> before, List<string> after)
    {
        if (after.Count == 0 || !before.Exists(line => line.Contains(after[0].AsSpan(0, EndOfWord(after[0], 0)), StringComparison.Ordinal)))
            return 0;
        var (shown, words) = (Words(before), Words(after));
        var overlap = WordOverlap.Longest(shown, words);
        if (overlap == 0 || overlap == words.Length)
            return overlap >= 3 ? overlap : 0;
        return overlap >= 3 || overlap == shown.Length || Enumerable.Range(1, after.Count - 1).Any(lines => Words(after[..lines]).Length == overlap) ? overlap : 0;
    }

    private static int EndOfWord(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        while (at < text.Length && !char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    private static List<string> Texts(Caption caption)
    {
        var texts = new List<string>(caption.Lines.Length);
        Collect(caption, texts);
        return texts;
    }

    private static void Collect(Caption caption, List<string> texts)
    {
        texts.Clear();
        foreach (var line in caption.Lines)
        {
            if (line.Text.Trim() is { Length: > 0 } text)
                texts.Add(text);
        }
    }

    private static string[] Words(List<string> texts) => [.. texts.SelectMany(t => t.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))];
}
