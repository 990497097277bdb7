using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Verbatim.Search.Lucene;

/// <summary>Turns in which each operand, a run of words, begins within some words of the others, in any order.</summary>
internal sealed class NearQuery(ImmutableArray<ImmutableArray<WordSet>> operands, int distance, SearchedState state) : GatheredQuery(state)
{
    protected override Func<AtomicReaderContext, GatheredTurns> Gatherer(IndexSearcher searcher) => Gather;

    private GatheredTurns Gather(AtomicReaderContext segment)
    {
        var runs = operands.Select(o => o.Select(w => new WordPlaces(w, segment.AtomicReader)).ToArray()).ToArray();
        var all = runs.SelectMany(r => r).OrderBy(w => w.Cost).ToArray();
        var found = new List<int>();
        for (var doc = all[0].Advance(0); doc != DocIdSetIterator.NO_MORE_DOCS; doc = all[0].Advance(doc))
        {
            var agreed = Agree(all, doc);
            if (agreed == DocIdSetIterator.NO_MORE_DOCS)
                break;
            if (agreed == doc && AreNear(runs))
                found.Add(doc);
            doc = agreed == doc ? doc + 1 : agreed;
        }

        return GatheredTurns.Once(found);
    }

    // The document itself where all have it, else one before which there is none.
    private static int Agree(WordPlaces[] all, int doc)
    {
        for (var i = 1; i < all.Length; i++)
        {
            var next = all[i].Advance(doc);
            if (next != doc)
                return next;
        }

        return doc;
    }

    private bool AreNear(WordPlaces[][] runs)
    {
        var begins = new List<(int At, int Operand)>();
        for (var operand = 0; operand < runs.Length; operand++)
        {
            var before = begins.Count;
            begins.AddRange(Begins(runs[operand]).Select(at => (at, operand)));
            if (begins.Count == before)
                return false;
        }

        begins.Sort();
        var inside = new int[runs.Length];
        var (missing, low) = (runs.Length, 0);
        foreach (var (at, operand) in begins)
        {
            if (inside[operand]++ == 0)
                missing--;
            while (at - begins[low].At > distance)
                if (--inside[begins[low++].Operand] == 0)
                    missing++;
            if (missing == 0)
                return true;
        }

        return false;
    }

    private static IEnumerable<int> Begins(WordPlaces[] run)
    {
        IEnumerable<int> begins = run[0].Places();
        for (var i = 1; i < run.Length; i++)
        {
            var (offset, here) = (i, run[i].Places().ToHashSet());
            begins = begins.Where(at => here.Contains(at + offset));
        }

        return begins;
    }
}
