namespace Verbatim.Timing;

/// <summary>
/// Pairs the words of two versions of one conversation, in order. Runs of words that occur once on each side are laid out
/// first and kept where they agree in order; the stretches between them are paired word by word; what then stands without
/// company is taken for chance. Near-linear: 20,000 words a side take some 50 ms.
/// </summary>
internal static class WordMatcher
{
    private const int LongestRun = 5;
    private const int MostCells = 400_000;
    private const int Edge = 250;
    private const int Company = 6;
    private const int EnoughCompany = 4;

    /// <summary>For each word of <paramref name="a"/> the index of its partner in <paramref name="b"/>, or -1; partners ascend.</summary>
    public static int[] Match(int[] a, int[] b)
    {
        var partner = new int[a.Length];
        Array.Fill(partner, -1);
        var work = new Stack<(int A0, int A1, int B0, int B1, int Run)>();
        work.Push((0, a.Length, 0, b.Length, LongestRun));
        while (work.TryPop(out var gap))
        {
            if (gap.A0 >= gap.A1 || gap.B0 >= gap.B1)
                continue;
            if ((long)(gap.A1 - gap.A0) * (gap.B1 - gap.B0) <= MostCells / 40 || gap.Run == 0)
            {
                PairGap(a, b, gap.A0, gap.A1, gap.B0, gap.B1, partner);
                continue;
            }

            var seeds = Ascending(Seeds(a, b, gap.A0, gap.A1, gap.B0, gap.B1, gap.Run));
            var (a0, b0) = (gap.A0, gap.B0);
            foreach (var seed in seeds)
            {
                if (seed.A < a0 || seed.B < b0)
                    continue;
                var (from, to) = Grow(a, b, seed, a0, b0, gap.A1, gap.B1);
                for (var i = 0; i < to; i++)
                    partner[seed.A - from + i] = seed.B - from + i;
                work.Push((a0, seed.A - from, b0, seed.B - from, gap.Run - 1));
                (a0, b0) = (seed.A - from + to, seed.B - from + to);
            }

            work.Push((a0, gap.A1, b0, gap.B1, gap.Run - 1));
        }

        DropLonely(partner);
        MatchedRuns.DropIslands(partner);
        return partner;
    }

    private static List<(int A, int B)> Seeds(int[] a, int[] b, int a0, int a1, int b0, int b1, int run)
    {
        var places = new Dictionary<long, (int A, int B)>(a1 - a0);
        for (var i = a0; i + run <= a1; i++)
        {
            ref var place = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(places, Key(a, i, run), out var seen);
            place = (seen ? -1 : i, -1);
        }

        for (var j = b0; j + run <= b1; j++)
        {
            ref var place = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrNullRef(places, Key(b, j, run));
            if (!System.Runtime.CompilerServices.Unsafe.IsNullRef(ref place) && place.A >= 0)
                place = place.B >= 0 ? (-1, -1) : (place.A, j);
        }

        return [.. places.Values.Where(p => p.A >= 0 && p.B >= 0).OrderBy(p => p.A)];
    }

    private static long Key(int[] words, int at, int run)
    {
        var key = 17L;
        for (var i = at; i < at + run; i++)
            key = key * 1_000_003 + words[i] + 1;
        return key;
    }

    // The longest subsequence that ascends on both sides.
    private static List<(int A, int B)> Ascending(List<(int A, int B)> seeds)
    {
        var (tails, before) = (new List<int>(), new int[seeds.Count]);
        for (var i = 0; i < seeds.Count; i++)
        {
            var (low, high) = (0, tails.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (seeds[tails[middle]].B < seeds[i].B)
                    low = middle + 1;
                else
                    high = middle;
            }

            before[i] = low > 0 ? tails[low - 1] : -1;
            if (low == tails.Count)
                tails.Add(i);
            else
                tails[low] = i;
        }

        var chain = new List<(int, int)>(tails.Count);
        for (var i = tails.Count > 0 ? tails[^1] : -1; i >= 0; i = before[i])
            chain.Add(seeds[i]);
        chain.Reverse();
        return chain;
    }

    private static (int Before, int Length) Grow(int[] a, int[] b, (int A, int B) seed, int a0, int b0, int a1, int b1)
    {
        var before = 0;
        while (seed.A - before > a0 && seed.B - before > b0 && a[seed.A - before - 1] == b[seed.B - before - 1])
            before++;
        var after = 0;
        while (seed.A + after < a1 && seed.B + after < b1 && a[seed.A + after] == b[seed.B + after])
            after++;
        return (before, before + after);
    }

    private static void PairGap(int[] a, int[] b, int a0, int a1, int b0, int b1, int[] partner)
    {
        if ((long)(a1 - a0) * (b1 - b0) <= MostCells)
        {
            Pair(a, b, a0, a1, b0, b1, partner);
            return;
        }

        // Too long to compare in full and without one common run: a part that one side lacks. Only its ends may still fit.
        Pair(a, b, a0, Math.Min(a1, a0 + Edge), b0, Math.Min(b1, b0 + Edge), partner);
        var (from, to) = (Math.Max(a0 + Edge, a1 - Edge), Math.Max(b0 + Edge, b1 - Edge));
        if (from < a1 && to < b1)
            Pair(a, b, from, a1, to, b1, partner);
    }

    private static void Pair(int[] a, int[] b, int a0, int a1, int b0, int b1, int[] partner)
    {
        const int Same = 4, Other = -3, Skip = -2;
        var (rows, columns) = (a1 - a0 + 1, b1 - b0 + 1);
        var (above, row) = (new int[columns], new int[columns]);
        var from = new byte[rows * columns];
        for (var j = 1; j < columns; j++)
            (above[j], from[j]) = (j * Skip, 2);
        for (var i = 1; i < rows; i++)
        {
            (row[0], from[i * columns]) = (i * Skip, 1);
            for (var j = 1; j < columns; j++)
            {
                var both = above[j - 1] + (a[a0 + i - 1] == b[b0 + j - 1] ? Same : Other);
                var (best, way) = above[j] > row[j - 1] ? (above[j] + Skip, (byte)1) : (row[j - 1] + Skip, (byte)2);
                (row[j], from[i * columns + j]) = both >= best ? (both, (byte)0) : (best, way);
            }

            (above, row) = (row, above);
        }

        for (var (i, j) = (rows - 1, columns - 1); i > 0 && j > 0;)
        {
            var way = from[i * columns + j];
            if (way == 0 && a[a0 + i - 1] == b[b0 + j - 1])
                partner[a0 + i - 1] = b0 + j - 1;
            i -= way == 2 ? 0 : 1;
            j -= way == 1 ? 0 : 1;
        }
    }

    private static void DropLonely(int[] partner)
    {
        var lonely = new List<int>();
        for (var i = 0; i < partner.Length; i++)
        {
            if (partner[i] >= 0 && CompanyOf(partner, i, -1) < EnoughCompany && CompanyOf(partner, i, 1) < EnoughCompany)
                lonely.Add(i);
        }

        foreach (var i in lonely)
            partner[i] = -1;
    }

    private static int CompanyOf(int[] partner, int i, int direction)
    {
        var count = 0;
        for (var k = 1; k <= Company; k++)
        {
            var other = i + direction * k;
            if (other >= 0 && other < partner.Length && partner[other] >= 0 && Math.Abs(partner[other] - partner[i] - direction * k) <= Company / 2)
                count++;
        }

        return count;
    }
}
