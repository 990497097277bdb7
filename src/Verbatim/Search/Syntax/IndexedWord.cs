namespace Verbatim.Search.Syntax;

/// <summary>A word as indexes hold it.</summary>
public static class IndexedWord
{
    public static string Of(string folded)
    {
        if (folded.Length <= QueryLimits.MaxWordLength)
            return folded;
        var end = QueryLimits.MaxWordLength;
        return char.IsHighSurrogate(folded[end - 1]) ? folded[..(end - 1)] : folded[..end];
    }
}
