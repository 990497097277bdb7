using System.Collections.Immutable;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Verbatim.Search.Syntax;
using Verbatim.Search.Text;
using Verbatim.Transcripts;

namespace Verbatim.Search.Lucene;

/// <summary>
/// Gives Lucene the words of a turn, which <see cref="WordScanner"/> folds, as everywhere: those of the text, then those of its other readings, so far off
/// that no phrase or proximity reaches across. Used again for one turn after the other.
/// </summary>
internal sealed class WordStream : TokenStream
{
    private readonly ICharTermAttribute term;
    private readonly IPositionIncrementAttribute increment;
    private ImmutableArray<ImmutableArray<Word>> readings = [];
    private int reading;
    private int next;
    private int gap;

    public WordStream()
    {
        term = AddAttribute<ICharTermAttribute>();
        increment = AddAttribute<IPositionIncrementAttribute>();
    }

    public void Take(string text, CorrectedWords corrections) => readings = Readings.Of(text, corrections);

    public override void Reset()
    {
        base.Reset();
        (reading, next, gap) = (0, 0, 1);
    }

    public override bool IncrementToken()
    {
        while (next == readings[reading].Length)
        {
            if (++reading == readings.Length)
                return false;
            (next, gap) = (0, QueryLimits.MaxDistance + 1);
        }

        term.SetEmpty().Append(IndexedWord.Of(readings[reading][next++].Folded));
        (increment.PositionIncrement, gap) = (gap, 1);
        return true;
    }
}
