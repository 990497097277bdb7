namespace Verbatim.Quotes;

/// <summary>A stretch of an episode, within a turn or across turns.</summary>
/// <param name="Turn">0-based.</param>
/// <param name="Start">Offset into the turn's text.</param>
/// <param name="EndTurn">The turn of the last word.</param>
/// <param name="End">Offset into the text of <paramref name="EndTurn"/>, exclusive.</param>
public readonly record struct QuotePlace(int Turn, int Start, int EndTurn, int End)
{
    public static QuotePlace Of(EpisodeWords episode, int first, int last) =>
        new(episode.TurnOf(first), episode.StartOf(first), episode.TurnOf(last), episode.EndOf(last));

    /// <summary>The words as they stand there, turns on lines of their own.</summary>
    public string Text(EpisodeWords episode)
    {
        if (Turn == EndTurn)
            return episode.Turns[Turn].Text[Start..End];
        var between = Enumerable.Range(Turn + 1, EndTurn - Turn - 1).Select(t => episode.Turns[t].Text);
        return string.Join('\n', [episode.Turns[Turn].Text[Start..], .. between, episode.Turns[EndTurn].Text[..End]]);
    }
}
