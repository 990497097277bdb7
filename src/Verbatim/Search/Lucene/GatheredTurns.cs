namespace Verbatim.Search.Lucene;

/// <summary>Documents of one segment in ascending order.</summary>
/// <param name="Values">For each how often the words occur, or its score.</param>
internal readonly record struct GatheredTurns(int[] Documents, float[] Values)
{
    public static readonly GatheredTurns None = new([], []);

    /// <summary>As words that occur once in each.</summary>
    public static GatheredTurns Once(List<int> documents)
    {
        var values = new float[documents.Count];
        values.AsSpan().Fill(1);
        return new GatheredTurns([.. documents], values);
    }

    public int Count => Documents.Length;
}
