namespace Verbatim.Quotes;

/// <summary>A stretch that a link may mean.</summary>
/// <param name="IsSame">Whether all words are those of the link, by its check.</param>
/// <param name="Similarity">Of the words, 0 to 1.</param>
/// <param name="Shared">How much of the longer of both, the link and the stretch, is the same words in the same order; 0 to 1.</param>
/// <param name="Context">Of the words around, 0 to 1.</param>
internal readonly record struct LinkCandidate(int First, int Last, bool IsSame, float Similarity, float Shared, float Context)
{
    public bool Overlaps(LinkCandidate other) => First <= other.Last && other.First <= Last;
}
