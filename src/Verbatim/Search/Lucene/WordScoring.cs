using Lucene.Net.Search.Similarities;

namespace Verbatim.Search.Lucene;

/// <summary>BM25 with the SQLite engine's emphasis of rare words; used where documents are written and where they are searched.</summary>
internal sealed class WordScoring() : BM25Similarity(Sqlite.Bm25.K1, Sqlite.Bm25.B)
{
    public static readonly WordScoring Instance = new();

    protected override float Idf(long docFreq, long numDocs) => Sqlite.Bm25.RarityOf(docFreq, numDocs);
}
