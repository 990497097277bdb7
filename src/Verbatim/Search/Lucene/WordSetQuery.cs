using System.Buffers;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Verbatim.Search.Lucene;

/// <summary>Turns with any word of a set, which count as occurrences of one word.</summary>
internal sealed class WordSetQuery(WordSet words, SearchedState state) : GatheredQuery(state)
{
    protected override Func<AtomicReaderContext, GatheredTurns> Gatherer(IndexSearcher searcher) => Gather;

    private GatheredTurns Gather(AtomicReaderContext segment)
    {
        var reader = segment.AtomicReader;
        int[]? counts = null;
        var found = 0;
        DocsEnum? documents = null;
        try
        {
            foreach (var term in words.In(reader))
            {
                counts ??= Cleared(reader.MaxDoc);
                documents = term.Docs(reader.LiveDocs, documents);
                for (var doc = documents.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.NextDoc())
                {
                    if (counts[doc] == 0)
                        found++;
                    counts[doc] += documents.Freq;
                }
            }

            return counts is null ? GatheredTurns.None : Compact(counts.AsSpan(0, reader.MaxDoc), found);
        }
        finally
        {
            if (counts is not null)
                ArrayPool<int>.Shared.Return(counts);
        }
    }

    private static int[] Cleared(int length)
    {
        var counts = ArrayPool<int>.Shared.Rent(length);
        counts.AsSpan(0, length).Clear();
        return counts;
    }

    private static GatheredTurns Compact(ReadOnlySpan<int> counts, int found)
    {
        var (documents, values) = (new int[found], new float[found]);
        var n = 0;
        for (var doc = 0; n < found; doc++)
        {
            if (counts[doc] > 0)
                (documents[n], values[n++]) = (doc, counts[doc]);
        }

        return new GatheredTurns(documents, values);
    }
}
