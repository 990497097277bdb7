namespace Verbatim.Transcripts;

/// <summary>How many letters must be changed, dropped, added or swapped with their neighbour to turn one word into another.</summary>
public static class EditDistance
{
    private const int MaxLength = 64;

    /// <summary>True where the distance is at most <paramref name="limit"/>; words above 64 letters are near only to themselves.</summary>
    public static bool IsWithin(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        if (a.SequenceEqual(b))
            return true;
        if (Math.Abs(a.Length - b.Length) > limit || a.Length > MaxLength || b.Length > MaxLength)
            return false;
        return Between(a, b) <= limit;
    }

    private static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<int> before = stackalloc int[MaxLength + 1];
        Span<int> above = stackalloc int[MaxLength + 1];
        Span<int> row = stackalloc int[MaxLength + 1];
        for (var j = 0; j <= b.Length; j++)
            above[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(above[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            var spent = before;
            before = above;
            above = row;
            row = spent;
        }

        return above[b.Length];
    }
}
