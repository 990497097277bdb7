namespace Verbatim.Search.Lucene;

/// <summary>Documents of one segment in ascending order.</summary>
/// <param name="Values">For each how often the words occur, or its score.</param>
internal readonly record struct GatheredTurns(int[] Documents, float[] Values)
{
    public static readonly GatheredTurns None = new([], []);

    public int Count => Documents.Length;
}
