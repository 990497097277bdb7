using System.Runtime.InteropServices;
using Verbatim.Transcripts;

namespace Verbatim.Timing;

/// <summary>Places where the words of a quotation stand, once or several times: a good line is often heard first as a teaser.</summary>
internal sealed class Echoes
{
    private const double Enough = 0.3;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly TokenRow row;
    private readonly Dictionary<(int, int, int), List<int>> places = [];

    public Echoes(SpokenText text)
    {
        row = new TokenRow(text.Turns, text, numbers);
        for (var i = 0; i + 2 < row.Tokens.Length; i++)
        {
            ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(places, (row.Tokens[i], row.Tokens[i + 1], row.Tokens[i + 2]), out _);
            (list ??= []).Add(i);
        }
    }

    /// <summary>The word at which each occurrence begins; empty where nothing resembles the quotation.</summary>
    public IEnumerable<int> Of(string quotation)
    {
        var wanted = WordScanner.Scan(quotation).Select(w => numbers.GetValueOrDefault(w.Folded, -1)).ToArray();
        var hits = new List<(int Token, int Run)>();
        for (var run = 0; run + 2 < wanted.Length; run++)
        {
            if (places.TryGetValue((wanted[run], wanted[run + 1], wanted[run + 2]), out var list))
                hits.AddRange(list.Select(token => (token, run)));
        }

        hits.Sort();
        return Clusters(hits, wanted.Length).Select(token => row.WordOf[token]);
    }

    // An edited quotation jumps over words of the original, so hits may lie up to three times its length apart.
    private static IEnumerable<int> Clusters(List<(int Token, int Run)> hits, int words)
    {
        for (var i = 0; i < hits.Count;)
        {
            var distinct = new HashSet<int>();
            var j = i;
            while (j < hits.Count && hits[j].Token - hits[i].Token <= 3 * words)
                distinct.Add(hits[j++].Run);
            if (distinct.Count >= Enough * (words - 2))
            {
                yield return Math.Max(0, hits[i].Token - hits[i].Run);
                i = j;
            }
            else
            {
                i++;
            }
        }
    }
}
