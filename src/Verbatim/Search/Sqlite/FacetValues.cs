using System.Collections.Immutable;

namespace Verbatim.Search.Sqlite;

/// <summary>What a facet divides turns by; several episodes, or people, may stand for the same value.</summary>
internal sealed class FacetValues
{
    private readonly string[] values;
    private readonly int[] valueOf;

    /// <param name="names">The value that each episode, or person, stands for; null for none.</param>
    public FacetValues(IEnumerable<string?> names)
    {
        var named = names.ToArray();
        values = [.. named.OfType<string>().Distinct().Order(StringComparer.Ordinal)];
        valueOf = [.. named.Select(n => n is null ? -1 : Array.BinarySearch(values, n, StringComparer.Ordinal))];
    }

    /// <summary>How many episodes, or people, there are.</summary>
    public int Count => valueOf.Length;

    /// <summary>The most frequent first, among equals in ordinal order.</summary>
    /// <param name="counts">For each episode, or person.</param>
    public ImmutableArray<FacetValue> Most(int[] counts)
    {
        var totals = new int[values.Length];
        for (var i = 0; i < counts.Length; i++)
            if (counts[i] > 0 && valueOf[i] >= 0)
                totals[valueOf[i]] += counts[i];
        Span<int> most = stackalloc int[SearchFacets.MaxValues];
        var kept = 0;
        for (var value = 0; value < totals.Length; value++)
        {
            if (totals[value] == 0 || (kept == most.Length && totals[value] <= totals[most[^1]]))
                continue;
            var place = kept < most.Length ? kept++ : kept - 1;
            for (; place > 0 && totals[most[place - 1]] < totals[value]; place--)
                most[place] = most[place - 1];
            most[place] = value;
        }

        var facet = ImmutableArray.CreateBuilder<FacetValue>(kept);
        foreach (var value in most[..kept])
            facet.Add(new FacetValue(values[value], totals[value]));
        return facet.MoveToImmutable();
    }
}
