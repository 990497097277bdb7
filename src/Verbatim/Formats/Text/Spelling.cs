namespace Verbatim.Formats.Text;

/// <summary>Whether two labels are one name, once mistyped.</summary>
internal static class Spelling
{
    /// <summary>At most one letter in eight added, left out or exchanged; short names must agree.</summary>
    public static bool IsNear(string a, string b)
    {
        var limit = Math.Min(a.Length, b.Length) / 8;
        if (limit == 0 || Math.Abs(a.Length - b.Length) > limit || a == b)
            return false;
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                var same = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]);
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (same ? 0 : 1));
                diagonal = above;
            }
        }

        return row[b.Length] <= limit;
    }
}
