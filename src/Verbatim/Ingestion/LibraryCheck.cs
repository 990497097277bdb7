using System.Collections.Immutable;
using Verbatim.Storage;

namespace Verbatim.Ingestion;

/// <summary>Verifies a library: the database's integrity, every episode against its source, the index against the database.</summary>
/// <param name="Episodes">How many were looked at.</param>
/// <param name="Engine">The search engine and its version.</param>
/// <param name="Faults">One sentence each.</param>
public sealed record LibraryCheck(int Episodes, string Engine, ImmutableArray<string> Faults)
{
    public static LibraryCheck Of(Library library, CancellationToken cancellationToken = default)
    {
        var faults = ImmutableArray.CreateBuilder<string>();
        faults.AddRange(DatabaseCheck.Faults(library.Database));
        var listings = library.Lists.Episodes();
        foreach (var address in listings.Select(l => l.Address))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (library.Episodes.Load(address) is { } episode)
                faults.AddRange(EpisodeCheck.Faults(episode, library.Episodes.Files(address)).Select(f => $"{address}: {f}"));
        }

        faults.AddRange(library.Index.Faults().Select(f => $"index: {f}"));
        return new LibraryCheck(listings.Length, library.Index.Engine, faults.ToImmutable());
    }
}
