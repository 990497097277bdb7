using Lucene.Net.Search;

namespace Verbatim.Search.Lucene;

/// <summary>The documents of one segment that have any of some words, one after the other.</summary>
/// <param name="rarities">For each word of the query what it is worth.</param>
/// <param name="first">The document of the index that is the segment's first.</param>
internal sealed class WordsScorer(Weight weight, WordPostings[] words, float[] rarities, SearchedState state, int first) : Scorer(weight)
{
    private int at = -1;

    public override int DocID => at;

    public override int Freq
    {
        get
        {
            var times = 0;
            foreach (var word in words)
                times += Times(word);
            return times;
        }
    }

    public override float GetScore()
    {
        var score = 0f;
        foreach (var word in words)
            if (Times(word) is > 0 and var times)
                score += state.Score(rarities[word.Word], times, first + at);
        return score;
    }

    public override int NextDoc() => Advance(at + 1);

    public override int Advance(int target)
    {
        var next = NO_MORE_DOCS;
        foreach (var word in words)
            foreach (var form in word.Forms)
            {
                var doc = form.DocID;
                if (doc < target)
                    doc = doc == target - 1 ? form.NextDoc() : form.Advance(target);
                next = Math.Min(next, doc);
            }

        return at = next;
    }

    public override long GetCost()
    {
        var cost = 0L;
        foreach (var word in words)
            foreach (var form in word.Forms)
                cost += form.GetCost();
        return cost;
    }

    private int Times(WordPostings word)
    {
        var times = 0;
        foreach (var form in word.Forms)
            if (form.DocID == at)
                times += form.Freq;
        return times;
    }
}
