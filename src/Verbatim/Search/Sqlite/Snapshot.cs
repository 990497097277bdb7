namespace Verbatim.Search.Sqlite;

/// <summary>What is kept in memory of one state of the index, for all searches in it.</summary>
/// <param name="Schema">Of the database, so that tables that came or went are noticed.</param>
internal sealed record Snapshot(DateTime FileMade, long Schema, Catalogue Catalogue, Vocabulary Vocabulary)
{
    public Suggester Suggester { get; } = new(Catalogue, Vocabulary);
}
