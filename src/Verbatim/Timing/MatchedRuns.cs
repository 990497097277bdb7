namespace Verbatim.Timing;

/// <summary>
/// Runs of paired words that advance together on both sides. Where one side lacks a part, a few words of it are found by chance
/// somewhere else on the other; such an island lies far off the line of the long runs before and after it.
/// </summary>
internal static class MatchedRuns
{
    private const int Apart = 25;
    private const int Substantial = 12;

    /// <param name="First">Index of the first word.</param>
    /// <param name="Last">Of the last; inclusive.</param>
    private readonly record struct Run(int First, int Last, int Words);

    /// <param name="partner">By word: its partner on the other side, or -1.</param>
    public static void DropIslands(int[] partner)
    {
        var runs = Of(partner);
        for (var i = 0; i < runs.Count; i++)
        {
            if (runs[i].Words >= Substantial)
                continue;
            var (before, after) = (runs.FindLastIndex(i, r => r.Words >= Substantial), runs.FindIndex(i, r => r.Words >= Substantial));
            if ((before < 0 && after < 0) || (before >= 0 && InLine(partner, runs[before], runs[i])) || (after >= 0 && InLine(partner, runs[i], runs[after])))
                continue;
            Array.Fill(partner, -1, runs[i].First, runs[i].Last - runs[i].First + 1);
        }
    }

    private static List<Run> Of(int[] partner)
    {
        var runs = new List<Run>();
        for (var i = 0; i < partner.Length; i++)
        {
            if (partner[i] < 0)
                continue;
            if (runs.Count > 0 && runs[^1] is var open && i - open.Last <= Apart && partner[i] - partner[open.Last] <= Apart)
                runs[^1] = open with { Last = i, Words = open.Words + 1 };
            else
                runs.Add(new Run(i, i, 1));
        }

        return runs;
    }

    // Between two runs either side may lack or add as many words as lie between them, and a sentence more.
    private static bool InLine(int[] partner, Run a, Run b) =>
        partner[b.First] - partner[a.Last] <= 2 * (b.First - a.Last) + Apart;
}
