using Microsoft.Data.Sqlite;

namespace Verbatim.Search.Sqlite;

/// <summary>The turns of one episode after the other, as they are written.</summary>
internal sealed class TurnTexts : IDisposable
{
    private readonly SqliteCommand read;

    public TurnTexts(SqliteConnection connection)
    {
        read = connection.CreateCommand();
        read.CommandText = "SELECT id, text FROM turn WHERE episode_id = @episode ORDER BY position";
        read.Parameters.Add("@episode", SqliteType.Integer);
    }

    /// <summary>Ids follow each other; the first is 0 where nobody speaks.</summary>
    public (long First, List<string> Texts) Of(long episode)
    {
        read.Parameters[0].Value = episode;
        var (first, texts) = (0L, new List<string>());
        using var rows = read.ExecuteReader();
        while (rows.Read())
        {
            if (texts.Count == 0)
                first = rows.GetInt64(0);
            texts.Add(rows.GetString(1));
        }

        return (first, texts);
    }

    public void Dispose() => read.Dispose();
}
