namespace Verbatim.Search.Text;

/// <summary>Letters inserted, dropped, changed, or two neighbours swapped (restricted Damerau-Levenshtein).</summary>
public static class EditDistance
{
    /// <summary>What <c>word~</c> allows: nothing below three letters, one up to five, two above.</summary>
    public static int UsualFor(string word) => word.Length switch { < 3 => 0, <= 5 => 1, _ => 2 };

    /// <summary>Looks no further than <paramref name="most"/>: cost is the product of the length and that.</summary>
    public static bool IsWithin(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most)
            return false;
        if (b.Length > 250)
            return a.SequenceEqual(b);
        Span<int> rows = stackalloc int[3 * (b.Length + 1)];
        var before = rows[..(b.Length + 1)];
        var previous = rows.Slice(b.Length + 1, b.Length + 1);
        var current = rows[(2 * (b.Length + 1))..];
        for (var j = 0; j <= b.Length; j++)
            previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current.Fill(most + 1);
            current[0] = i;
            var least = most + 1;
            for (var j = Math.Max(1, i - most); j <= Math.Min(b.Length, i + most); j++)
            {
                var cost = Math.Min(previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), Math.Min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    cost = Math.Min(cost, before[j - 2] + 1);
                current[j] = Math.Min(cost, most + 1);
                least = Math.Min(least, current[j]);
            }

            if (least > most)
                return false;
            var oldest = before;
            before = previous;
            previous = current;
            current = oldest;
        }

        return previous[b.Length] <= most;
    }
}
