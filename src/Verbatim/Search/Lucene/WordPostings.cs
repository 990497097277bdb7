using Lucene.Net.Index;

namespace Verbatim.Search.Lucene;

/// <summary>Where a word of a query stands in a segment.</summary>
/// <param name="Word">Its place among the words of the query.</param>
/// <param name="Forms">Its inflections, at least one.</param>
internal readonly record struct WordPostings(int Word, DocsEnum[] Forms);
