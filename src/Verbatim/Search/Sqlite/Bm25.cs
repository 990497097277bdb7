namespace Verbatim.Search.Sqlite;

/// <summary>
/// Okapi BM25 with the parameters that Anserini publishes its figures for; turns vary in length more for the speaker's breath than
/// for their content, which a low b allows for.
/// </summary>
internal sealed class Bm25
{
    private const float K1 = 0.9f;
    private const float B = 0.4f;

    private readonly float[] lengths;

    public Bm25(TurnFacts[] turns)
    {
        var average = turns.Length == 0 ? 1 : Math.Max(1, (float)turns.Average(t => (double)t.Words));
        lengths = [.. turns.Select(t => K1 * (1 - B + B * t.Words / average))];
    }

    /// <summary>What a word is worth that occurs in so many turns of all.</summary>
    public float Rarity(int turns) => (float)Math.Log(1 + (lengths.Length - turns + 0.5) / (turns + 0.5));

    public float Score(float rarity, float frequency, int turn) => rarity * frequency * (K1 + 1) / (frequency + lengths[turn]);
}
