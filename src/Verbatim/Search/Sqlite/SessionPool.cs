using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Verbatim.Search.Sqlite;

/// <summary>Sessions between searches; as many as may search at once, each with its page cache of two megabytes.</summary>
internal sealed class SessionPool(Func<SqliteConnection> connect)
{
    private static readonly int Most = Environment.ProcessorCount + 2;

    private readonly ConcurrentBag<SearchSession> idle = [];

    /// <summary>Runs one reading transaction.</summary>
    public T Read<T>(Func<SearchSession, T> read)
    {
        var session = Take();
        try
        {
            session["BEGIN"].Run();
            var result = read(session);
            session["COMMIT"].Run();
            if (idle.Count < Most)
                idle.Add(session);
            else
                session.Dispose();
            return result;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    private SearchSession Take()
    {
        while (idle.TryTake(out var known))
        {
            if (known.IsOfThisFile)
                return known;
            known.Dispose();
        }

        return new SearchSession(connect());
    }
}
