namespace Verbatim.Quotes;

/// <summary>The letters that a link keeps of the words around a quotation, compared with what stands around a place.</summary>
internal sealed class LinkContext
{
    private const int Reach = 2;
    private const int MaxPlaces = 12;

    private readonly byte[] symbols;
    private readonly byte[] before;
    private readonly byte[] after;

    public LinkContext(QuoteLink link, byte[] symbols)
    {
        this.symbols = symbols;
        before = [.. link.Before.Select(c => (byte)WordHash.Letters.IndexOf(c, StringComparison.Ordinal))];
        after = [.. link.After.Select(c => (byte)WordHash.Letters.IndexOf(c, StringComparison.Ordinal))];
    }

    /// <summary>How many words of context the link has.</summary>
    public int Count => before.Length + after.Length;

    /// <summary>1 where all words around a stretch are those around the quotation, about 0.1 where none is. A word more or less does not matter.</summary>
    public float Around(int first, int last) => Count == 0 ? 0 : (Best(before, first - before.Length) + Best(after, last + 1)) / (float)Count;

    /// <summary>Where the words before, or those behind, stand in the episode although the quotation itself may have changed.</summary>
    public List<(int First, int Last)> Places(int count)
    {
        var places = new List<(int, int)>();
        var needed = Math.Max(4, before.Length - 2);
        for (var at = 0; at + before.Length <= symbols.Length && places.Count < MaxPlaces && before.Length >= needed; at++)
        {
            if (Matches(before, at) >= needed)
                Add(places, at + before.Length, at + before.Length + count - 1);
        }

        needed = Math.Max(4, after.Length - 2);
        for (var at = 1; at + after.Length <= symbols.Length && places.Count < 2 * MaxPlaces && after.Length >= needed; at++)
        {
            if (Matches(after, at) >= needed)
                Add(places, at - count, at - 1);
        }

        return places;
    }

    private void Add(List<(int, int)> places, int first, int last)
    {
        (first, last) = (Math.Max(0, first), Math.Min(symbols.Length - 1, last));
        if (first <= last)
            places.Add((first, last));
    }

    private int Best(byte[] context, int at)
    {
        var best = 0;
        for (var shift = -Reach; shift <= Reach; shift++)
            best = Math.Max(best, Matches(context, at + shift));
        return best;
    }

    private int Matches(byte[] context, int at)
    {
        var same = 0;
        for (var i = 0; i < context.Length; i++)
        {
            if ((uint)(at + i) < (uint)symbols.Length && symbols[at + i] == context[i])
                same++;
        }

        return same;
    }
}
