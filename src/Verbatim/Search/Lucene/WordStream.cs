using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Verbatim.Search.Lucene;

/// <summary>Gives Lucene the words we folded ourselves; used again for one turn after the other.</summary>
/// <param name="transform">What becomes of each word in this field.</param>
internal sealed class WordStream : TokenStream
{
    private readonly ICharTermAttribute term;
    private readonly IPositionIncrementAttribute increment;
    private readonly Func<string, string> transform;
    private List<string> words = [];
    private List<int>? positions;
    private int next;

    public WordStream(Func<string, string> transform)
    {
        this.transform = transform;
        term = AddAttribute<ICharTermAttribute>();
        increment = AddAttribute<IPositionIncrementAttribute>();
    }

    /// <param name="places">Null where the field keeps none.</param>
    public void Take(List<string> taken, List<int>? places) => (words, positions) = (taken, places);

    public override void Reset()
    {
        base.Reset();
        next = 0;
    }

    public override bool IncrementToken()
    {
        if (next == words.Count)
            return false;
        term.SetEmpty().Append(transform(words[next]));
        increment.PositionIncrement = positions is null ? 1 : next == 0 ? positions[0] + 1 : positions[next] - positions[next - 1];
        next++;
        return true;
    }
}
