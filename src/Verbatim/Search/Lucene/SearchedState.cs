using System.Collections.Concurrent;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;
using Verbatim.Search.Sqlite;

namespace Verbatim.Search.Lucene;

/// <summary>
/// An index and the library it was made from: which document is which turn, and what scores and facets need of it, in the order of the documents. Eight
/// bytes a turn.
/// </summary>
internal sealed class SearchedState
{
    private const int KindBits = 4;

    private readonly (float Length, int SpeakerAndKind)[] facts;
    private readonly EpisodeRun[] runs;
    private readonly EpisodeRun[] byTurn;
    private readonly ConcurrentDictionary<BytesRef, int> turnsWith = [];

    /// <exception cref="InvalidDataException">The index does not hold exactly the library's turns.</exception>
    public SearchedState(DirectoryReader reader, Catalogue catalogue)
    {
        Catalogue = catalogue;
        Searcher = new IndexSearcher(reader) { Similarity = new BM25Similarity() };
        facts = new (float, int)[reader.MaxDoc];
        var found = new List<EpisodeRun>();
        foreach (var segment in reader.Leaves)
            Read(segment, found);
        runs = [.. found];
        byTurn = [.. found.OrderBy(r => r.Turn)];
        var known = runs.Sum(r => r.End - r.First);
        if (known != catalogue.Count || known != reader.NumDocs)
            throw new InvalidDataException($"it holds {reader.NumDocs} turns, {known} of them the library's; expected {catalogue.Count}");
    }

    public Catalogue Catalogue { get; }

    public IndexSearcher Searcher { get; }

    /// <summary>In the order of the documents.</summary>
    public ReadOnlySpan<EpisodeRun> Runs => runs;

    /// <summary>Index of the run of a document that is a turn's.</summary>
    public int RunOf(int document)
    {
        var (low, high) = (0, runs.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = runs[middle].First <= document ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    public int DocumentOf(int turn)
    {
        var (low, high) = (0, byTurn.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = byTurn[middle].Turn <= turn ? (middle, high) : (low, middle - 1);
        }

        return byTurn[low].First + turn - byTurn[low].Turn;
    }

    public int SpeakerOf(int document) => facts[document].SpeakerAndKind >> KindBits;

    /// <summary>Its number in <see cref="Facets.Kinds"/>.</summary>
    public int KindOf(int document) => facts[document].SpeakerAndKind & ((1 << KindBits) - 1);

    /// <summary>What a word is worth that occurs in so many turns.</summary>
    public float Rarity(int turns) => Catalogue.Bm25.Rarity(Math.Min(turns, Catalogue.Count));

    /// <summary>In how many turns any inflection of a word occurs. Remembered: counting reads all their postings once more.</summary>
    public int TurnsWith(WordSet inflections) =>
        inflections.Words is [var first, _, ..] ? turnsWith.GetOrAdd(first, _ => Count(inflections)) : Count(inflections);

    /// <summary>The BM25 of the SQLite engine, with exact lengths; Lucene's own keeps them as one byte, about a fifth off.</summary>
    public float Score(float rarity, float frequency, int document) => Bm25.Score(rarity, frequency, facts[document].Length);

    private int Count(WordSet words) => Searcher.TopReaderContext.Leaves.Sum(s => words.CountIn(s.AtomicReader));

    private void Read(AtomicReaderContext segment, List<EpisodeRun> found)
    {
        var ids = segment.AtomicReader.GetNumericDocValues(IndexFields.Turn);
        var living = segment.AtomicReader.LiveDocs;
        var run = default(EpisodeRun);
        for (var doc = 0; ids is not null && doc < segment.Reader.MaxDoc; doc++)
        {
            if (living?.Get(doc) == false)
                continue;
            // The turns of an episode lie together.
            var (document, id) = (segment.DocBase + doc, ids.Get(doc));
            var next = run.Turn + run.End - run.First;
            if (run.End != document || next >= Catalogue.Count || Catalogue.EpisodeOf[next] != run.Episode || Catalogue.IdOf(next) != id)
            {
                if (Catalogue.OrdinalOfTurn(id) is not (>= 0 and var turn))
                    continue;
                found.Add(run);
                run = new EpisodeRun(document, document, turn, Catalogue.EpisodeOf[turn]);
                next = turn;
            }

            run = run with { End = document + 1 };
            facts[document] = (Catalogue.Bm25.Length(next), Catalogue.PersonOf[next] << KindBits | Facets.Number(Catalogue.KindOf[next]));
        }

        found.Add(run);
        found.RemoveAll(r => r.First == r.End);
    }
}
