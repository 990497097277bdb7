using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Verbatim.Search.Sqlite;

namespace Verbatim.Search.Lucene;

/// <summary>What is in the library at one moment, as far as searching is concerned.</summary>
/// <param name="States">For each episode its id and what its turns were made from, as one term of the index.</param>
/// <param name="Number">Of the whole; the same for the same states and no others.</param>
internal sealed record LibraryContents(ImmutableSortedDictionary<long, string> States, string Number)
{
    public static LibraryContents Of(SqliteConnection connection)
    {
        var states = Fingerprints.OfIndex(connection).ToImmutableSortedDictionary(e => e.Key, e => string.Create(CultureInfo.InvariantCulture, $"{e.Key} {e.Value}"));
        return new LibraryContents(states, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', states.Values)))));
    }

    public static long EpisodeOf(string state) => long.Parse(state.AsSpan(0, state.IndexOf(' ', StringComparison.Ordinal)), CultureInfo.InvariantCulture);
}
