using Verbatim.Search.Syntax;

namespace Verbatim.Search.Sqlite;

/// <summary>Turns that contain a word of the query, scored, from the postings of the words it stands for.</summary>
internal sealed class PostingReader(SearchSession session, Catalogue catalogue, Vocabulary vocabulary)
{
    private const string OneWord = "SELECT turns, postings FROM search_posting WHERE segment = ?1 AND word = ?2";
    private const string AllWithPrefix = "SELECT turns, postings FROM search_posting WHERE segment = ?1 AND word >= ?2 AND word < ?3";

    private long spent;

    /// <summary>True once the words of a query stand for more postings than one query may read; what came later found nothing.</summary>
    public bool IsExhausted => spent > QueryLimits.MaxPostings;

    /// <summary>In how many turns the word, in any of its forms, occurs; about, without reading them.</summary>
    public int Estimate(QueryNode.Word word) => word.Form == WordForm.Prefix
        ? int.MaxValue
        : (int)Math.Min(catalogue.Count, vocabulary.Expand(word).Sum(w => (long)vocabulary.Turns(w)));

    public Matches Find(QueryNode.Word word)
    {
        var list = new PostingList();
        if (word.Form == WordForm.Prefix)
        {
            AppendPrefix(word.Text, list);
        }
        else
        {
            foreach (var form in vocabulary.Expand(word))
                foreach (var segment in vocabulary.SegmentsOf(form))
                    Read(session[OneWord].Bind(1, segment).Bind(2, form), list.Append);
        }

        list.Settle(catalogue.Slots);
        return Score(list);
    }

    /// <summary>
    /// Those of some turns that contain the word as well. What the word has elsewhere is decoded and not looked at; its rarity is
    /// therefore that of the estimate.
    /// </summary>
    public Matches Among(Matches some, QueryNode.Word word)
    {
        var slots = catalogue.SlotsOf(some.Turns);
        var frequencies = new int[slots.Length];
        foreach (var form in vocabulary.Expand(word))
            foreach (var segment in vocabulary.SegmentsOf(form))
                Read(session[OneWord].Bind(1, segment).Bind(2, form), (bytes, count) => PostingList.AddFrequencies(bytes, count, slots, frequencies));
        var (turns, scores) = (new int[slots.Length], new float[slots.Length]);
        var (n, rarity) = (0, catalogue.Bm25.Rarity(Estimate(word)));
        for (var i = 0; i < slots.Length; i++)
        {
            if (frequencies[i] == 0)
                continue;
            turns[n] = some.Turns[i];
            scores[n++] = some.Scores[i] + catalogue.Bm25.Score(rarity, frequencies[i], some.Turns[i]);
        }

        return new Matches(turns[..n], scores[..n]);
    }

    private Matches Score(PostingList list)
    {
        var (turns, scores) = (new int[list.Count], new float[list.Count]);
        var (n, hint) = (0, 0);
        var slots = list.Slots;
        var frequencies = list.Frequencies;
        for (var i = 0; i < slots.Length; i++)
        {
            if (catalogue.OrdinalOfSlot(slots[i], ref hint) is >= 0 and var turn)
                (turns[n], scores[n++]) = (turn, frequencies[i]);
        }

        var rarity = catalogue.Bm25.Rarity(n);
        for (var i = 0; i < n; i++)
            scores[i] = catalogue.Bm25.Score(rarity, scores[i], turns[i]);
        return n == turns.Length ? new Matches(turns, scores) : new Matches(turns[..n], scores[..n]);
    }

    private void AppendPrefix(string prefix, PostingList list)
    {
        foreach (var segment in vocabulary.Segments)
            Read(session[AllWithPrefix].Bind(1, segment).Bind(2, prefix).Bind(3, prefix + "\U0010FFFF"), list.Append);
    }

    // Blobs are decoded where SQLite holds them; copies of the long ones would go to the large-object heap.
    private void Read(Statement rows, PostingDecoder decode)
    {
        while (!IsExhausted && rows.Step())
        {
            spent += rows.Int(0);
            decode(rows.Blob(1), rows.Int(0));
        }

        rows.Reset();
    }

    private delegate void PostingDecoder(ReadOnlySpan<byte> bytes, int count);
}
