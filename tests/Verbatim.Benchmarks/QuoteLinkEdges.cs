using Verbatim.Quotes;

namespace Verbatim.Benchmarks;

/// <summary>
/// The other encoding of docs/quote-links.md, for comparison: the first and last five words and the count, as a text fragment has
/// them, and the obvious way to find it: where these words stand at about that distance.
/// </summary>
internal sealed record QuoteLinkEdges(string[] Head, string[] Tail, int Count)
{
    private const int Edge = 5;

    public static QuoteLinkEdges Of(EpisodeWords words, int first, int last)
    {
        var all = Enumerable.Range(first, last - first + 1).Select(words.SpellingOf).ToArray();
        return all.Length <= 2 * Edge ? new QuoteLinkEdges(all, [], all.Length) : new QuoteLinkEdges(all[..Edge], all[^Edge..], all.Length);
    }

    public int Length(QuoteLink link) =>
        $"{QuoteLink.Prefix}{link.Episode}/{Count}/".Length + Uri.EscapeDataString($"{string.Join('-', Head)}{(Tail.Length > 0 ? "~" : "")}{string.Join('-', Tail)}").Length;

    public FoundQuote Resolve(EpisodeWords words)
    {
        var places = new List<(int First, int Last)>();
        var slack = Tail.Length == 0 ? 0 : Math.Max(2, Count / 4);
        for (var first = 0; first + Head.Length <= words.Count; first++)
        {
            if (!StandsAt(words, Head, first))
                continue;
            var ends = Enumerable.Range(first + Count - 1 - slack, 2 * slack + 1).Where(l => l < words.Count && (Tail.Length == 0 || (l - Tail.Length >= first && StandsAt(words, Tail, l - Tail.Length + 1)))).ToList();
            if (ends.Count > 0)
                places.Add((first, ends.MinBy(l => Math.Abs(l - first - Count + 1))));
        }

        return places switch
        {
            [] => new FoundQuote(QuoteState.Gone, null, [], 0),
            [var (first, last)] => new FoundQuote(last - first + 1 == Count ? QuoteState.Moved : QuoteState.Edited, QuotePlace.Of(words, first, last), [], 1),
            _ => new FoundQuote(QuoteState.Ambiguous, null, [], 1),
        };
    }

    private static bool StandsAt(EpisodeWords words, string[] sought, int at)
    {
        for (var i = 0; i < sought.Length; i++)
        {
            if (at + i >= words.Count || words.SpellingOf(at + i) != sought[i])
                return false;
        }

        return true;
    }
}
