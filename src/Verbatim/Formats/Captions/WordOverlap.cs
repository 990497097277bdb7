namespace Verbatim.Formats.Captions;

internal static class WordOverlap
{
    /// <summary>How many items at the end of one list are the items at the beginning of the next. Linear (Knuth, Morris, Pratt).</summary>
    public static int Longest(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        if (after.Count == 0 || !before.Contains(after[0]))
            return 0;
        var length = Math.Min(before.Count, after.Count);
        var fallback = new int[length + 1];
        for (int i = 1, k = 0; i < length; i++)
        {
            while (k > 0 && after[i] != after[k])
                k = fallback[k];
            fallback[i + 1] = after[i] == after[k] ? ++k : k = 0;
        }

        var matched = 0;
        for (var i = before.Count - length; i < before.Count; i++)
        {
            while (matched > 0 && (matched == length || before[i] != after[matched]))
                matched = fallback[matched];
            if (length > 0 && before[i] == after[matched])
                matched++;
        }

        return matched;
    }
}
