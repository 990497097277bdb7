using Microsoft.Data.Sqlite;
using Verbatim.Search.Sqlite;
using Verbatim.Search.Text;

namespace Verbatim.Search.Lucene;

/// <summary>An episode on its way from SQLite into the index.</summary>
/// <param name="State">See <see cref="LibraryContents"/>.</param>
/// <param name="FirstTurn">Id of the first; those of the others follow.</param>
internal sealed record EpisodeTurns(long Episode, string State, long FirstTurn, List<string> Texts, CorrectedWords Corrections)
{
    public static IEnumerable<EpisodeTurns> Read(SqliteConnection connection, IEnumerable<long> episodes, LibraryContents contents)
    {
        var corrections = CatalogueReader.Corrections(connection, null);
        using var turns = new TurnTexts(connection);
        foreach (var episode in episodes)
        {
            var (first, texts) = turns.Of(episode);
            yield return new EpisodeTurns(episode, contents.States[episode], first, texts, corrections.Contains(episode) ? new CorrectedWords(corrections[episode]) : CorrectedWords.None);
        }
    }
}
