namespace Verbatim.Quotes;

/// <summary>When a stretch of an episode counts as the words sought.</summary>
internal static class Resemblance
{
    // Sentences of one seed sought in the other: from ten words on none resembles anything above 0.4, five to nine common words
    // ("I think the further that you") reach 0.8, four reach 0.7 with one of them changed. The edited quotations of the notes
    // stand above 0.9.
    public const float Enough = 0.5f;

    private const float EnoughForFew = 0.85f;
    private const int FewWords = 4;
    private const int ManyWords = 10;

    public static bool IsSame(WordMatch match, SoughtWords sought) => match.Same == sought.Count && match.Length == sought.Count;

    public static bool IsEnough(WordMatch match, SoughtWords sought)
    {
        if (sought.Count <= FewWords)
            return IsSame(match, sought);
        var shortness = Math.Max(0, ManyWords - sought.Count) / (float)(ManyWords - FewWords);
        return match.Same * 2 >= sought.Count && match.Similarity >= Enough + shortness * (EnoughForFew - Enough);
    }
}
