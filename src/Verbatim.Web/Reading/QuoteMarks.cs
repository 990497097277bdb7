using System.Collections.Immutable;
using Verbatim.Quotes;
using Verbatim.Transcripts;

namespace Verbatim.Web.Reading;

/// <summary>The words of a quotation, turn by turn.</summary>
internal sealed class QuoteMarks(QuotePlace place)
{
    /// <summary>One stretch at most.</summary>
    public ImmutableArray<Passage> In(int turn, Turn words)
    {
        if (turn < place.Turn || turn > place.EndTurn)
            return [];
        return [new Passage(turn == place.Turn ? place.Start : 0, turn == place.EndTurn ? place.End : words.Text.Length)];
    }
}
