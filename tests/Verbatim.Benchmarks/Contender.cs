namespace Verbatim.Benchmarks;

/// <param name="Connect">Gives another caller; each thread needs its own.</param>
internal sealed record Contender(string Name, Func<SearchCaller> Connect);

/// <param name="Search">Gives the number of hits shown; null where it has nothing like the query.</param>
/// <param name="Elsewhere">Milliseconds that another process has spent for this caller.</param>
/// <param name="Connection">Closed with the caller.</param>
internal sealed record SearchCaller(Func<SearchQuery, int?> Search, Func<double>? Elsewhere = null, IDisposable? Connection = null) : IDisposable
{
    public void Dispose() => Connection?.Dispose();
}
