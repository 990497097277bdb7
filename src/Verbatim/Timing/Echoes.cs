using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Timing;

/// <summary>Places where the words of a quotation stand, once or several times: a good line is often heard first as a teaser.</summary>
internal sealed class Echoes
{
    private const double Enough = 0.3;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly TokenRow row;
    private readonly Dictionary<(int, int, int), List<int>> places = [];

    /// <param name="quotations">Those that will be asked for.</param>
    public Echoes(SpokenText text, ImmutableArray<Quotation> quotations)
    {
        row = new TokenRow(text.Turns, text, numbers);
        foreach (var quotation in quotations)
        {
            var wanted = Numbers(quotation.Text);
            for (var run = 0; run + 2 < wanted.Length; run++)
                places.TryAdd((wanted[run], wanted[run + 1], wanted[run + 2]), []);
        }

        for (var i = 0; i + 2 < row.Tokens.Length; i++)
        {
            if (places.TryGetValue((row.Tokens[i], row.Tokens[i + 1], row.Tokens[i + 2]), out var list))
                list.Add(i);
        }
    }

    /// <summary>The word at which each occurrence begins; empty where nothing resembles the quotation.</summary>
    public IEnumerable<int> Of(string quotation)
    {
        var wanted = Numbers(quotation);
        var hits = new List<(int Token, int Run)>();
        for (var run = 0; run + 2 < wanted.Length; run++)
        {
            if (places.TryGetValue((wanted[run], wanted[run + 1], wanted[run + 2]), out var list))
                hits.AddRange(list.Select(token => (token, run)));
        }

        hits.Sort();
        return Clusters(hits, wanted.Length).Select(token => row.WordOf[token]);
    }

    private int[] Numbers(string quotation) => [.. WordScanner.Scan(quotation).Select(w => numbers.GetValueOrDefault(w.Folded, -1))];

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
