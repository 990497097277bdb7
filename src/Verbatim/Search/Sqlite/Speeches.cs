namespace Verbatim.Search.Sqlite;

/// <summary>Who answers whom. Labels of one person may follow each other; together they are one speech.</summary>
internal sealed class Speeches(Catalogue catalogue)
{
    /// <summary>The turns of the next speaker, for every turn that asks.</summary>
    public Matches Answers(Matches asking)
    {
        var (turns, scores) = (new List<int>(), new List<float>());
        for (var i = 0; i < asking.Count; i++)
        {
            var first = EndOfSpeech(asking.Turns[i]) + 1;
            if (first >= EndOfEpisode(asking.Turns[i]) || (turns.Count > 0 && turns[^1] >= first))
                continue;
            for (var turn = first; turn <= EndOfSpeech(first); turn++)
            {
                turns.Add(turn);
                scores.Add(asking.Scores[i]);
            }
        }

        return new Matches([.. turns], [.. scores]);
    }

    /// <summary>Whether somebody spoke before in the episode.</summary>
    public bool IsReply(int turn) => StartOfSpeech(turn) > catalogue.Episodes[catalogue.EpisodeOf[turn]].First;

    private int EndOfEpisode(int turn)
    {
        var episode = catalogue.Episodes[catalogue.EpisodeOf[turn]];
        return episode.First + episode.Turns;
    }

    private int EndOfSpeech(int turn)
    {
        var end = EndOfEpisode(turn);
        while (turn + 1 < end && IsSameVoice(turn, turn + 1))
            turn++;
        return turn;
    }

    private int StartOfSpeech(int turn)
    {
        var first = catalogue.Episodes[catalogue.EpisodeOf[turn]].First;
        while (turn > first && IsSameVoice(turn - 1, turn))
            turn--;
        return turn;
    }

    private bool IsSameVoice(int a, int b) => catalogue.PersonOf[a] != 0 && catalogue.PersonOf[a] == catalogue.PersonOf[b];
}
