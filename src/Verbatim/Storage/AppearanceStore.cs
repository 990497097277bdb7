using System.Collections.Immutable;
using Dapper;
using Microsoft.Data.Sqlite;
using Verbatim.Transcripts;

namespace Verbatim.Storage;

/// <summary>Who appears where: as each episode's own files tell it, and as the library does.</summary>
public sealed class AppearanceStore(LibraryDatabase database)
{
    /// <summary>Ordered by episode and position.</summary>
    public ImmutableArray<Appearance> All()
    {
        using var connection = database.Connect();
        return
        [
            .. connection.Query<Row>(
                """
                SELECT a.episode_id AS EpisodeId, a.position AS Position, show.title AS Show, source.path AS Path, a.name_as_read AS NameAsRead,
                       a.role_as_read AS RoleAsRead, a.confirmed_as_read AS ConfirmedAsRead, a.decided AS Decided, a.words AS Words,
                       person.name AS Name, a.role AS Role, a.confirmed AS Confirmed
                FROM appearance AS a
                JOIN person ON person.id = a.person_id
                JOIN episode ON episode.id = a.episode_id
                JOIN show ON show.id = episode.show_id
                JOIN source ON source.episode_id = a.episode_id AND source.kind = 'transcript'
                ORDER BY a.episode_id, a.position
                """, buffered: false).Select(r => new Appearance(
                    r.EpisodeId, (int)r.Position, r.Show, r.Path, new PersonMentioned(r.NameAsRead, r.RoleAsRead?.ToEnum<Role>(), r.ConfirmedAsRead), r.Decided, (int)r.Words,
                    new PersonMentioned(r.Name, r.Role?.ToEnum<Role>(), r.Confirmed))),
        ];
    }

    /// <summary>What other episodes say of appearances, for those of which they say anything.</summary>
    public ILookup<(long EpisodeId, int Position), string> LibraryEvidence()
    {
        using var connection = database.Connect();
        return connection.Query<(long EpisodeId, long Position, string Why)>("SELECT episode_id, position, why FROM evidence WHERE of_library ORDER BY episode_id, position, rank")
            .ToLookup(e => (e.EpisodeId, (int)e.Position), e => e.Why);
    }

    /// <summary>Puts what the library says in place of what it said before, all in one transaction.</summary>
    public void Change(IReadOnlyCollection<AppearanceChange> changes) => database.Write(connection =>
    {
        foreach (var change in changes)
            Change(connection, change);
        return changes.Count;
    });

    private static void Change(SqliteConnection connection, AppearanceChange change)
    {
        var (id, position) = (change.EpisodeId, change.Position);
        var personId = EpisodeAddressing.PersonId(connection, change.Person.Name);
        connection.Execute(
            """
            UPDATE turn SET person_id = @personId
            WHERE episode_id = @id AND label IN (SELECT label FROM label WHERE label.episode_id = @id AND label.position = @position);
            UPDATE appearance SET person_id = @personId, role = @role, confirmed = @Confirmed WHERE episode_id = @id AND position = @position;
            DELETE FROM evidence WHERE episode_id = @id AND position = @position AND of_library;
            """,
            new { id, position, personId, role = change.Person.Role?.ToWord(), change.Person.Confirmed });
        connection.Execute(
            """
            INSERT INTO evidence (episode_id, position, rank, line, why, of_library)
            SELECT @id, @position, coalesce(max(rank), -1) + 1, NULL, @why, 1 FROM evidence WHERE episode_id = @id AND position = @position
            """,
            change.Why.Select(why => new { id, position, why }));
    }

    private sealed class Row
    {
        public long EpisodeId { get; init; }

        public long Position { get; init; }

        public string? Show { get; init; }

        public string Path { get; init; } = "";

        public string NameAsRead { get; init; } = "";

        public string? RoleAsRead { get; init; }

        public bool ConfirmedAsRead { get; init; }

        public bool Decided { get; init; }

        public long Words { get; init; }

        public string Name { get; init; } = "";

        public string? Role { get; init; }

        public bool Confirmed { get; init; }
    }
}
