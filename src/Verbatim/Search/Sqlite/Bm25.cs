namespace Verbatim.Search.Sqlite;

/// <summary>
/// Okapi BM25. Rare words weigh a little more than its formula has it: the power was chosen on CACM and Cranfield (docs/search.md), where
/// questions are whole sentences and their small words would otherwise decide.
/// </summary>
internal sealed class Bm25
{
    private const float K1 = 1.2f;
    private const float B = 0.75f;
    private const double Emphasis = 1.5;

    private readonly float[] lengths;

    public Bm25(TurnFacts[] turns)
    {
        var average = turns.Length == 0 ? 1 : Math.Max(1, (float)turns.Average(t => (double)t.Words));
        lengths = [.. turns.Select(t => K1 * (1 - B + B * t.Words / average))];
    }

    /// <summary>What a word is worth that occurs in so many turns of all.</summary>
    public float Rarity(int turns) => (float)Math.Pow(Math.Log(1 + (lengths.Length - turns + 0.5) / (turns + 0.5)), Emphasis);

    /// <summary>How long a turn is, as far as <see cref="Score(float, float, float)"/> is concerned.</summary>
    public float Length(int turn) => lengths[turn];

    public float Score(float rarity, float frequency, int turn) => Score(rarity, frequency, lengths[turn]);

    public static float Score(float rarity, float frequency, float length) => rarity * frequency * (K1 + 1) / (frequency + length);
}
