using Lucene.Net.Index;
using Microsoft.Data.Sqlite;
using Verbatim.Search.Sqlite;

namespace Verbatim.Search.Lucene;

/// <summary>Keeps the newest commit open, and tells whether it is one of the library as it is.</summary>
internal sealed class IndexReaders(IndexFolder folder)
{
    private readonly Lock gate = new();
    private OpenIndex? index;
    private SearchedState? state;
    private string? fault;
    private (long Library, DateTime Until) behind;

    /// <summary>Why the index cannot answer; null where it can.</summary>
    public string? Fault
    {
        get
        {
            lock (gate)
                return fault;
        }
    }

    /// <summary>
    /// The index as of the library's state, and its reader, to be handed back with <see cref="IndexReader.DecRef"/>. Null where the index is behind
    /// or cannot be used.
    /// </summary>
    /// <param name="connection">In the transaction in which the catalogue was read.</param>
    public SearchedState? Borrow(SqliteConnection connection, Catalogue catalogue)
    {
        lock (gate)
        {
            if (state?.Catalogue != catalogue)
                Renew(connection, catalogue);
            if (state?.Catalogue != catalogue)
                return null;
            state.Searcher.IndexReader.IncRef();
            return state;
        }
    }

    /// <summary>Looks at the folder at once when asked next.</summary>
    public void Refresh()
    {
        lock (gate)
            behind = default;
    }

    /// <summary>Reading failed: what is open is not to be used any more.</summary>
    public void Distrust(string reason)
    {
        lock (gate)
        {
            Forget();
            folder.Distrust();
            (fault, behind) = ($"the Lucene index cannot be read ({reason})", default);
        }
    }

    private void Renew(SqliteConnection connection, Catalogue catalogue)
    {
        if (behind.Library == catalogue.State && DateTime.UtcNow < behind.Until)
            return;
        try
        {
            var wanted = LibraryContents.Of(connection).Number;
            if (index is null || index.Contents != wanted)
                Reopen();
            if (index?.Contents == wanted)
            {
                state = new SearchedState(index.Reader, catalogue);
                fault = null;
                return;
            }

            fault = index is null ? fault : "the Lucene index is behind the library";
        }
        catch (Exception e) when (IndexFolder.IsDamage(e))
        {
            Forget();
            folder.Distrust();
            fault = $"the Lucene index cannot be read ({e.Message})";
        }

        behind = (catalogue.State, DateTime.UtcNow + IndexTuning.Reopening);
    }

    private void Reopen()
    {
        Forget();
        index = folder.Open(out fault);
    }

    // Searches that borrowed the reader keep it open until they are done.
    private void Forget()
    {
        index?.Reader.DecRef();
        (index, state) = (null, null);
    }
}
