using Lucene.Net.Index;
using Lucene.Net.Util;
using Verbatim.Search.Sqlite;
using Verbatim.Search.Syntax;

namespace Verbatim.Search.Lucene;

/// <summary>The words of the index that a word of a query stands for.</summary>
/// <param name="Words">Null: all that begin with the prefix.</param>
internal sealed record WordSet(BytesRef[]? Words, BytesRef? Prefix)
{
    public static WordSet Of(QueryNode.Word word, Vocabulary vocabulary) => word.Form == WordForm.Prefix
        ? new WordSet(null, new BytesRef(word.Text))
        : Of(vocabulary.Expand(word));

    public static WordSet Of(IEnumerable<string> words) => new([.. words.Order(StringComparer.Ordinal).Select(w => new BytesRef(w))], null);

    public static WordSet Of(string word) => new([new BytesRef(word)], null);

    /// <summary>How many documents have any of them; deleted ones are counted as long as they take space.</summary>
    public int CountIn(AtomicReader reader)
    {
        FixedBitSet? having = null;
        foreach (var term in In(reader))
        {
            if (Words is [_])
                return term.DocFreq;
            (having ??= new FixedBitSet(reader.MaxDoc)).Or(term.Docs(null, null, DocsFlags.NONE));
        }

        return having?.Cardinality ?? 0;
    }

    /// <summary>The enumerator, at one of them after the other.</summary>
    public IEnumerable<TermsEnum> In(AtomicReader reader)
    {
        if (reader.GetTerms(IndexFields.Word)?.GetEnumerator() is not { } terms)
            yield break;
        if (Words is not null)
        {
            foreach (var word in Words)
                if (terms.SeekExact(word))
                    yield return terms;
            yield break;
        }

        if (terms.SeekCeil(Prefix) == TermsEnum.SeekStatus.END)
            yield break;
        while (StringHelper.StartsWith(terms.Term, Prefix))
        {
            yield return terms;
            if (!terms.MoveNext())
                yield break;
        }
    }
}
