using Lucene.Net.Index;
using Lucene.Net.Search;
using Verbatim.Search.Sqlite;

namespace Verbatim.Search.Lucene;

/// <summary>An index and the library it was made from: which document is which turn. Eight bytes a turn.</summary>
internal sealed class SearchedState
{
    private readonly int[] turns;
    private readonly int[] documents;

    /// <exception cref="InvalidDataException">The index does not hold exactly the library's turns.</exception>
    public SearchedState(DirectoryReader reader, Catalogue catalogue)
    {
        Catalogue = catalogue;
        Searcher = new IndexSearcher(reader) { Similarity = new TurnScoring(this) };
        (turns, documents) = (new int[reader.MaxDoc], new int[catalogue.Count]);
        turns.AsSpan().Fill(-1);
        var known = reader.Leaves.Sum(Read);
        if (known != catalogue.Count || known != reader.NumDocs)
            throw new InvalidDataException($"it holds {reader.NumDocs} turns, {known} of them the library's; expected {catalogue.Count}");
    }

    public Catalogue Catalogue { get; }

    public IndexSearcher Searcher { get; }

    /// <summary>The ordinal of a document's turn.</summary>
    public int TurnOf(int document) => turns[document];

    public int DocumentOf(int turn) => documents[turn];

    private int Read(AtomicReaderContext segment)
    {
        var ids = segment.AtomicReader.GetNumericDocValues(IndexFields.Turn);
        var living = segment.AtomicReader.LiveDocs;
        var (count, last) = (0, -1);
        for (var doc = 0; ids is not null && doc < segment.Reader.MaxDoc; doc++)
        {
            if (living?.Get(doc) == false)
                continue;
            // The turns of an episode lie together.
            var id = ids.Get(doc);
            var turn = last >= 0 && last + 1 < Catalogue.Count && Catalogue.IdOf(last + 1) == id ? last + 1 : Catalogue.OrdinalOfTurn(id);
            if (turn < 0)
                continue;
            (turns[segment.DocBase + doc], documents[turn], last) = (turn, segment.DocBase + doc, turn);
            count++;
        }

        return count;
    }
}
