using System.Collections.Immutable;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Verbatim.Search.Sqlite;

/// <summary>Compares the index with the library.</summary>
internal static class IndexCheck
{
    public static ImmutableArray<string> Faults(SqliteConnection connection)
    {
        var (wanted, present) = (Fingerprints.OfLibrary(connection), Fingerprints.OfIndex(connection));
        var addresses = connection.Query<(long, string)>("SELECT id, show_slug || '/' || slug FROM episode").ToDictionary(e => e.Item1, e => e.Item2);
        var faults = ImmutableArray.CreateBuilder<string>();
        faults.AddRange(wanted.Keys.Where(e => !present.ContainsKey(e)).Select(e => $"{addresses[e]}: not in the search index"));
        faults.AddRange(wanted.Where(e => present.TryGetValue(e.Key, out var p) && p != e.Value).Select(e => $"{addresses[e.Key]}: the search index has an older state"));
        var extra = present.Keys.Count(e => !wanted.ContainsKey(e));
        if (extra > 0)
            faults.Add($"the search index has {extra} episodes that the library does not have");
        try
        {
            connection.Execute("INSERT INTO search_words (search_words) VALUES ('integrity-check')");
        }
        catch (SqliteException e)
        {
            faults.Add($"the search index is damaged: {e.Message}");
        }

        return faults.ToImmutable();
    }
}
