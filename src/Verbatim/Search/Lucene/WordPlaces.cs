using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Verbatim.Search.Lucene;

/// <summary>Where any word of a set stands in the documents of a segment, document by document.</summary>
internal sealed class WordPlaces
{
    private readonly PriorityQueue<DocsAndPositionsEnum, int> behind = new();
    private readonly List<DocsAndPositionsEnum> here = [];
    private readonly List<int> places = [];

    public WordPlaces(WordSet words, AtomicReader reader)
    {
        foreach (var term in words.In(reader))
        {
            var postings = term.DocsAndPositions(reader.LiveDocs, null);
            Cost += term.DocFreq;
            if (postings.NextDoc() is var first and not DocIdSetIterator.NO_MORE_DOCS)
                behind.Enqueue(postings, first);
        }
    }

    /// <summary>At most so many documents.</summary>
    public long Cost { get; }

    /// <summary>The first document from this one on; <see cref="DocIdSetIterator.NO_MORE_DOCS"/> after the last.</summary>
    public int Advance(int target)
    {
        foreach (var postings in here)
            Requeue(postings, target);
        here.Clear();
        while (behind.TryPeek(out _, out var doc) && doc < target)
            Requeue(behind.Dequeue(), target);
        if (!behind.TryPeek(out _, out var current))
            return DocIdSetIterator.NO_MORE_DOCS;
        while (behind.TryPeek(out _, out var doc) && doc == current)
            here.Add(behind.Dequeue());
        return current;
    }

    /// <summary>In the document at hand, in ascending order; to be asked for once.</summary>
    public List<int> Places()
    {
        places.Clear();
        foreach (var postings in here)
            for (var left = postings.Freq; left > 0; left--)
                places.Add(postings.NextPosition());
        if (here.Count > 1)
            places.Sort();
        return places;
    }

    private void Requeue(DocsAndPositionsEnum postings, int target)
    {
        var doc = postings.DocID < target ? postings.Advance(target) : postings.DocID;
        if (doc != DocIdSetIterator.NO_MORE_DOCS)
            behind.Enqueue(postings, doc);
    }
}
