using Verbatim.Transcripts;

namespace Verbatim.Benchmarks;

/// <summary>
/// A recogniser's transcript and what an editor made of it: files that lie beside each other as <c>NAME.txt</c> and
/// <c>NAME_corrected.txt</c>. Which word of the one became which of the other is what a comparison of both says.
/// </summary>
internal static class QuoteLinkPairs
{
    private const string Edited = "_corrected";
    private const int MostDifferences = 8000;

    public static List<(QuoteLinkEpisode Recognised, QuoteLinkEpisode Edited)> Load(IEnumerable<string> folders, int most)
    {
        var pairs = new List<(QuoteLinkEpisode, QuoteLinkEpisode)>();
        foreach (var file in folders.SelectMany(f => Directory.EnumerateFiles(f, $"*{Edited}.*", SearchOption.AllDirectories)).Order(StringComparer.Ordinal))
        {
            var original = Path.Combine(Path.GetDirectoryName(file)!, Path.GetFileName(file).Replace(Edited, "", StringComparison.Ordinal));
            if (pairs.Count < most && File.Exists(original) && QuoteLinkEpisode.Load(original)?.ByWords() is { } whole && QuoteLinkEpisode.Load(file)?.ByWords() is { } edited && Follow(whole, edited) is { } followed)
                pairs.Add((whole, followed));
        }

        return pairs;
    }

    /// <summary>An episode with the origins of the one it was made from; null where the two have too little in common.</summary>
    public static QuoteLinkEpisode? Follow(QuoteLinkEpisode from, QuoteLinkEpisode to)
    {
        var (old, now) = (Tokens(from), Tokens(to));
        if (Matches([.. old.Select(Folded)], [.. now.Select(Folded)]) is not { } origins)
            return null;
        var next = 0;
        return new QuoteLinkEpisode(to.Name, [.. to.Turns.Select(t => (t.Label, t.Paragraphs.Select(p => p.Select(w => w with { Origin = origins[next++] is var o && o < 0 ? -1 : old[o].Origin }).ToList()).ToList()))]);
    }

    private static List<QuoteLinkToken> Tokens(QuoteLinkEpisode episode) => [.. episode.Turns.SelectMany(t => t.Paragraphs).SelectMany(p => p)];

    private static string Folded(QuoteLinkToken token) => string.Join(' ', WordScanner.Scan(token.Text).Select(w => w.Folded));

    /// <summary>For each word of <paramref name="now"/> the one of <paramref name="old"/> that it is, or -1: Myers' shortest edit, 1986. Null where the two have too little in common.</summary>
    private static int[]? Matches(string[] old, string[] now)
    {
        var most = Math.Min(old.Length + now.Length, MostDifferences);
        var reach = new int[2 * most + 2];
        var trace = new List<int[]>();
        for (var d = 0; d <= most; d++)
        {
            for (var k = -d; k <= d; k += 2)
            {
                var x = k == -d || (k != d && reach[most + k - 1] < reach[most + k + 1]) ? reach[most + k + 1] : reach[most + k - 1] + 1;
                while (x < old.Length && x - k < now.Length && old[x] == now[x - k])
                    x++;
                reach[most + k] = x;
                if (x >= old.Length && x - k >= now.Length)
                    return Trace(trace, old.Length, now.Length);
            }

            trace.Add(reach[(most - d)..(most + d + 1)]);
        }

        return null;
    }

    private static int[] Trace(List<int[]> trace, int x, int y)
    {
        var origins = new int[y];
        Array.Fill(origins, -1);
        for (var d = trace.Count; d > 0; d--)
        {
            var before = trace[d - 1];
            int Reach(int k) => Math.Abs(k) > d - 1 ? -1 : before[k + d - 1];
            var k = x - y;
            var from = k == -d || (k != d && Reach(k - 1) < Reach(k + 1)) ? k + 1 : k - 1;
            var (px, py) = (Reach(from), Reach(from) - from);
            while (x > px && y > py)
                origins[--y] = --x;
            (x, y) = (px, py);
        }

        while (x > 0 && y > 0)
            origins[--y] = --x;
        return origins;
    }
}
