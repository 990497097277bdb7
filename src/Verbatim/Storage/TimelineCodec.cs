using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Storage;

/// <summary>
/// The moments of all words of an episode in two to four bytes a word: differences from word to word, column by column, gzip.
/// Times are kept to the millisecond, margins to the hundredth of a second, rounded up because a margin is a promise.
/// </summary>
internal static class TimelineCodec
{
    public static byte[] Write(Timeline timeline)
    {
        var (counts, gaps, lengths, starts, durations, margins, sources) =
            (new VarintWriter(), new VarintWriter(), new VarintWriter(), new VarintWriter(), new VarintWriter(), new VarintWriter(), new VarintWriter());
        var (time, margin) = (0L, 0L);
        foreach (var turn in timeline.Turns)
        {
            counts.Write(turn.Length);
            var offset = 0;
            foreach (var word in turn)
            {
                gaps.Write(word.Start - offset);
                lengths.Write(word.End - word.Start);
                offset = word.End;
                var (from, to) = (Milliseconds(word.From), Milliseconds(word.To));
                starts.Write(from - time);
                durations.Write(to - from);
                time = to;
                var (marginFrom, marginTo) = (Hundredths(word.From), Hundredths(word.To));
                margins.Write(marginFrom - margin);
                margins.Write(marginTo - marginFrom);
                margin = marginTo;
                sources.Write(((int)word.From.Source << 3) | (int)word.To.Source);
            }
        }

        return Compressed.Pack(Join(timeline.Turns.Length, counts, gaps, lengths, starts, durations, margins, sources));
    }

    public static Timeline Read(byte[] packed)
    {
        var bytes = Compressed.Unpack(packed);
        var (turnCount, columns) = Divide(bytes);
        var (counts, gaps, lengths, starts, durations, margins, sources) =
            (columns[0], columns[1], columns[2], columns[3], columns[4], columns[5], columns[6]);
        var turns = ImmutableArray.CreateBuilder<ImmutableArray<TimedWord>>(turnCount);
        var (time, margin) = (0L, 0L);
        for (var t = 0; t < turnCount; t++)
        {
            var count = counts.ReadInt();
            var words = ImmutableArray.CreateBuilder<TimedWord>(count);
            var offset = 0;
            for (var w = 0; w < count; w++)
            {
                var start = offset + gaps.ReadInt();
                offset = start + lengths.ReadInt();
                var from = time + starts.Read();
                time = from + durations.Read();
                var marginFrom = margin + margins.Read();
                margin = marginFrom + margins.Read();
                var source = sources.ReadInt();
                words.Add(new TimedWord(start, offset, ToMoment(from, marginFrom, source >> 3), ToMoment(time, margin, source & 7)));
            }

            turns.Add(words.MoveToImmutable());
        }

        return new Timeline(turns.MoveToImmutable());
    }

    private static byte[] Join(int turns, params ReadOnlySpan<VarintWriter> columns)
    {
        var all = new VarintWriter();
        all.Write(turns);
        foreach (var column in columns)
            all.Write(column.Length);
        foreach (var column in columns)
            all.Append(column);
        return all.ToArray();
    }

    private static (int Turns, VarintReader[] Columns) Divide(byte[] bytes)
    {
        var head = new VarintReader(bytes, 0, bytes.Length);
        var turns = head.ReadInt();
        var lengths = new int[7];
        for (var i = 0; i < lengths.Length; i++)
            lengths[i] = head.ReadInt();
        var columns = new VarintReader[lengths.Length];
        var at = head.At;
        for (var i = 0; i < columns.Length; at += lengths[i++])
            columns[i] = new VarintReader(bytes, at, at + lengths[i]);
        return (turns, columns);
    }

    private static long Milliseconds(Moment moment) => (long)Math.Round(moment.Seconds * 1000);

    private static long Hundredths(Moment moment) => (long)Math.Ceiling(moment.Margin * 100 - 1e-6);

    private static Moment ToMoment(long milliseconds, long hundredths, int source) =>
        new(milliseconds / 1000.0, hundredths / 100.0, (MomentSource)source);
}
