using Verbatim.Transcripts;

namespace Verbatim.Timing;

/// <summary>Places where the words of a quotation stand, once or several times: a good line is often heard first as a teaser.</summary>
internal static class Echoes
{
    private const int Run = 3;
    private const double Enough = 0.3;

    /// <summary>The word at which each occurrence begins; empty where nothing resembles the quotation.</summary>
    public static List<int> Of(SpokenText text, string quotation)
    {
        var wanted = WordScanner.Scan(quotation).Select(w => w.Folded).ToList();
        if (wanted.Count < Run)
            return [];
        var runs = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i + Run <= wanted.Count; i++)
            runs.TryAdd(string.Join(' ', wanted.GetRange(i, Run)), i);
        var hits = Hits(text, runs);
        return Clusters(hits, runs.Count, wanted.Count);
    }

    private static List<(int Word, int Run)> Hits(SpokenText text, Dictionary<string, int> runs)
    {
        var hits = new List<(int, int)>();
        var recent = new Queue<(int Word, string Folded)>();
        for (var i = 0; i < text.Words.Length; i++)
        {
            foreach (var part in WordScanner.Scan(text.TextOf(i).ToString()))
            {
                recent.Enqueue((i, part.Folded));
                if (recent.Count > Run)
                    recent.Dequeue();
                if (recent.Count == Run && runs.TryGetValue(string.Join(' ', recent.Select(r => r.Folded)), out var run))
                    hits.Add((recent.Peek().Word, run));
            }
        }

        return hits;
    }

    // An edited quotation jumps over words of the original, so hits may lie up to three times its length apart.
    private static List<int> Clusters(List<(int Word, int Run)> hits, int runs, int words)
    {
        var starts = new List<int>();
        for (var i = 0; i < hits.Count;)
        {
            var distinct = new HashSet<int>();
            var j = i;
            while (j < hits.Count && hits[j].Word - hits[i].Word <= 3 * words)
                distinct.Add(hits[j++].Run);
            if (distinct.Count >= Enough * runs)
            {
                starts.Add(Math.Max(0, hits[i].Word - hits[i].Run));
                i = j;
            }
            else
            {
                i++;
            }
        }

        return starts;
    }
}
