using System.Collections.Concurrent;
using System.Globalization;
using Dapper;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Highlight;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Microsoft.Data.Sqlite;
using Verbatim.Search;
using Verbatim.Search.Syntax;
using LuceneQuery = Lucene.Net.Search.Query;

namespace Verbatim.Benchmarks;

/// <summary>Lucene.Net as its manual shows it: the standard analyzer, the text stored, BM25, ten hits with the highlighter's snippets; no facets.</summary>
internal sealed class BareLucene(string folder) : IDisposable
{
    private readonly FSDirectory files = FSDirectory.Open(folder);
    private readonly StandardAnalyzer analyzer = new(LuceneVersion.LUCENE_48, CharArraySet.Empty);
    private IndexSearcher? searcher;

    public void Fill(SqliteConnection library)
    {
        using (var writer = new IndexWriter(files, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer) { Similarity = new BM25Similarity(), RAMBufferSizeMB = 64 }))
        {
            using var read = new BlockingCollection<string>(1000);
            var writers = Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
            {
                foreach (var text in read.GetConsumingEnumerable())
                    writer.AddDocument([new TextField("text", text, Field.Store.YES)]);
            })).ToArray();
            foreach (var text in library.Query<string>("SELECT text FROM turn ORDER BY id", buffered: false))
                read.Add(text);
            read.CompleteAdding();
            Task.WaitAll(writers);
        }

        OpenExisting();
    }

    public void OpenExisting() => searcher = new IndexSearcher(DirectoryReader.Open(files)) { Similarity = new BM25Similarity() };

    public int? Search(SearchQuery query)
    {
        if (QueryParser.Parse(query.Ours).Root is not { } root || Translate(root) is not { } translated)
            return null;
        var rewritten = searcher!.Rewrite(translated);
        var found = searcher.Search(translated, 10).ScoreDocs;
        var highlighter = new Highlighter(new SimpleHTMLFormatter("<mark>", "</mark>"), new QueryScorer(rewritten));
        foreach (var hit in found)
        {
            var text = searcher.Doc(hit.Doc).GetField("text").GetStringValue(CultureInfo.InvariantCulture);
            using TokenStream tokens = analyzer.GetTokenStream("text", text);
            highlighter.GetBestFragment(tokens, text);
        }

        return found.Length;
    }

    public void Dispose()
    {
        searcher?.IndexReader.Dispose();
        analyzer.Dispose();
        files.Dispose();
    }

    // Null for what it has nothing like.
    private static LuceneQuery? Translate(QueryNode node) => node switch
    {
        QueryNode.Word { Form: WordForm.Prefix } word => new PrefixQuery(new Term("text", word.Text)),
        QueryNode.Word { Form: WordForm.Fuzzy } word => new FuzzyQuery(new Term("text", word.Text), word.Text.Length <= 5 ? 1 : 2),
        QueryNode.Word word => new TermQuery(new Term("text", word.Text)),
        QueryNode.Phrase phrase => Phrase(phrase),
        QueryNode.AnyOf any => Combine(any.Parts, Occur.SHOULD),
        QueryNode.AllOf all when !all.Parts.Any(p => p is QueryNode.Field) => Combine(all.Parts, Occur.MUST),
        _ => null,
    };

    private static PhraseQuery Phrase(QueryNode.Phrase phrase)
    {
        var query = new PhraseQuery();
        foreach (var word in phrase.Words)
            query.Add(new Term("text", word));
        return query;
    }

    private static BooleanQuery Combine(IEnumerable<QueryNode> parts, Occur occur)
    {
        var query = new BooleanQuery();
        foreach (var part in parts)
            query.Add(Translate(part), occur);
        return query;
    }
}
