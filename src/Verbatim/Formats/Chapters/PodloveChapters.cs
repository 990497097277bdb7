using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;
using Verbatim.Formats.Feeds;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Chapters;

/// <summary>Podlove simple chapters (podlove.org/simple-chapters), as a file of their own or inside the item of a feed with one episode.</summary>
internal static class PodloveChapters
{
    private const string Namespace = "http://podlove.org/simple-chapters";

    public static IEnumerable<Chapter>? Read(SourceText source, ImmutableArray<Problem>.Builder problems)
    {
        if (!source.Text.Contains("chapter", StringComparison.Ordinal) || SafeXml.TryParse(source.Text, out var problem) is not { Root: { } root })
            return null;
        var lists = root.DescendantsAndSelf().Where(e => e.Name.LocalName == "chapters" && (IsPodlove(e) || e == root) && e.Elements().Any(c => c.Attribute("start") is not null)).ToList();
        if (lists.Count == 0)
            return null;
        if (lists.Count > 1)
        {
            problems.Add(Problem.Warning(LineOf(lists[1]), $"found the chapters of {lists.Count} episodes, expected one; none was taken"));
            return [];
        }

        return
        [
            .. from chapter in lists[0].Elements()
               where chapter.Name.LocalName == "chapter"
               let title = ((string?)chapter.Attribute("title"))?.Trim()
               where !string.IsNullOrEmpty(title)
               select new Chapter(title, ChapterSource.File, LineOf(chapter), Timestamp.TryParse((string?)chapter.Attribute("start"), out var start) ? start : null, null),
        ];
    }

    // Feeds in the wild give the namespace with and without its slash at the end.
    private static bool IsPodlove(XElement element) => element.Name.NamespaceName.TrimEnd('/').Equals(Namespace, StringComparison.OrdinalIgnoreCase);

    private static int LineOf(XElement element) => ((IXmlLineInfo)element).LineNumber;
}
