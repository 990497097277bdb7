using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Verbatim.Search.Lucene;

/// <summary>A commit of the index, open for reading.</summary>
/// <param name="Contents">Number of the <see cref="LibraryContents"/> it was made from.</param>
internal sealed record OpenIndex(DirectoryReader Reader, string Contents)
{
    public const string VersionKey = "verbatim-index";
    public const string ContentsKey = "verbatim-library";

    /// <summary>Null, with a sentence, where the commit was not made by this version of this program.</summary>
    public static OpenIndex? Of(DirectoryReader reader, out string? fault)
    {
        var data = reader.IndexCommit.UserData;
        var version = data.TryGetValue(VersionKey, out var stated) ? stated : null;
        fault = version is null ? "the Lucene index was made by another program"
            : version != IndexFields.Version ? $"the Lucene index is of version {version}, expected {IndexFields.Version}"
            : null;
        return fault is null ? new OpenIndex(reader, data[ContentsKey]) : null;
    }

    /// <summary>The states of the episodes that are in it.</summary>
    public Dictionary<long, string> States()
    {
        var states = new Dictionary<long, string>();
        foreach (var segment in Reader.Leaves.Select(l => l.AtomicReader))
        {
            if (segment.GetTerms(IndexFields.State)?.GetEnumerator() is not { } terms)
                continue;
            DocsEnum? documents = null;
            while (terms.MoveNext())
            {
                documents = terms.Docs(segment.LiveDocs, documents, DocsFlags.NONE);
                if (documents.NextDoc() == DocIdSetIterator.NO_MORE_DOCS)
                    continue;
                var state = terms.Term.Utf8ToString();
                states[LibraryContents.EpisodeOf(state)] = state;
            }
        }

        return states;
    }
}
