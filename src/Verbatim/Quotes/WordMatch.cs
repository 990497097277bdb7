namespace Verbatim.Quotes;

/// <summary>A stretch of an episode that resembles the words sought.</summary>
/// <param name="First">The first word of the episode that stands for a word sought.</param>
/// <param name="Last">Inclusive.</param>
/// <param name="Similarity">1 for the same words and no others, near 0 or below for nothing in common; rare words count more.</param>
/// <param name="Same">How many words sought stand there unchanged.</param>
internal readonly record struct WordMatch(int First, int Last, float Similarity, int Same)
{
    public int Length => Last - First + 1;

    public bool Overlaps(WordMatch other) => First <= other.Last && other.First <= Last;
}
