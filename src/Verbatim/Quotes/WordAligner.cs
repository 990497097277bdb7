using System.Buffers;

namespace Verbatim.Quotes;

/// <summary>
/// Fits all words sought into a stretch of an episode at the least cost: what precedes and follows there is free, words of the
/// episode that are left out cost once for the gap and little for its length (next to nothing where the quotation says so), words
/// of the quotation that were never said cost by their weight. Gotoh's alignment with the ends of one side free.
/// </summary>
internal static class WordAligner
{
    private const float Changed = -0.45f;
    private const float NearSpelling = 0.4f;
    private const float Unsaid = -0.5f;
    private const float OpenGap = -0.6f;
    private const float ExtendGap = -0.06f;
    private const float OpenStatedGap = -0.1f;
    private const float ExtendStatedGap = -0.001f;

    private const byte FromPair = 1;
    private const byte FromGap = 2;
    private const byte FromUnsaid = 3;
    private const byte StepMask = 3;
    private const byte GapOpens = 4;

    /// <summary>The best fit between two words of the episode (end exclusive); null where nothing fits at all.</summary>
    public static WordMatch? Fit(SoughtWords sought, ReadOnlySpan<int> ids, int from, int end)
    {
        var (rows, columns) = (sought.Count, end - from);
        if (rows == 0 || columns <= 0)
            return null;
        var target = ids[from..end];
        var above = new float[columns + 1];
        var row = new float[columns + 1];
        var steps = ArrayPool<byte>.Shared.Rent((rows + 1) * (columns + 1));
        for (var i = 1; i <= rows; i++)
        {
            Fill(sought, target, i, above, row, steps.AsSpan(i * (columns + 1), columns + 1));
            (above, row) = (row, above);
        }

        var best = 0;
        for (var j = 1; j <= columns; j++)
        {
            if (above[j] > above[best])
                best = j;
        }

        var match = Trace(sought, target, steps, best, above[best], from);
        ArrayPool<byte>.Shared.Return(steps);
        return match;
    }

    private static void Fill(SoughtWords sought, ReadOnlySpan<int> target, int i, float[] above, float[] row, Span<byte> steps)
    {
        var (id, weight, near) = (sought.Ids[i - 1], sought.Weights[i - 1], sought.Near[i - 1]);
        var stated = i < sought.Count && sought.OmissionBefore[i];
        var (open, extend) = stated ? (OpenStatedGap, ExtendStatedGap) : (OpenGap, ExtendGap);
        var unsaid = Unsaid * weight;
        row[0] = above[0] + unsaid;
        steps[0] = FromUnsaid;
        var gap = float.NegativeInfinity;
        for (var j = 1; j <= target.Length; j++)
        {
            var pair = above[j - 1] + (target[j - 1] == id ? weight : near is not null && near.AsSpan().Contains(target[j - 1]) ? NearSpelling * weight : Changed * weight);
            var (opened, extended) = (row[j - 1] + open, gap + extend);
            byte step = 0;
            if (opened >= extended)
                step = GapOpens;
            gap = Math.Max(opened, extended);
            var skip = above[j] + unsaid;
            var score = pair;
            var from = FromPair;
            if (skip > score)
                (score, from) = (skip, FromUnsaid);
            if (gap > score)
                (score, from) = (gap, FromGap);
            row[j] = score;
            steps[j] = (byte)(step | from);
        }
    }

    private static WordMatch? Trace(SoughtWords sought, ReadOnlySpan<int> target, byte[] steps, int column, float score, int from)
    {
        var (i, j) = (sought.Count, column);
        var (first, last, same) = (-1, -1, 0);
        while (i > 0)
        {
            var step = steps[i * (target.Length + 1) + j];
            switch (step & StepMask)
            {
                case FromPair:
                    first = j - 1;
                    last = last < 0 ? first : last;
                    same += target[j - 1] == sought.Ids[i - 1] ? 1 : 0;
                    (i, j) = (i - 1, j - 1);
                    break;
                case FromUnsaid:
                    i--;
                    break;
                default:
                    while ((steps[i * (target.Length + 1) + j] & GapOpens) == 0)
                        j--;
                    j--;
                    break;
            }
        }

        return first < 0 ? null : new WordMatch(from + first, from + last, score / sought.Weight, same);
    }
}
