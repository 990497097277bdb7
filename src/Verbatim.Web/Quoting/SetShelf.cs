using Microsoft.Extensions.Options;
using Verbatim.Transcripts;
using Verbatim.Web.Hosting;

namespace Verbatim.Web.Quoting;

/// <summary>The sets that lie as Markdown files in the library's folder <c>sets</c>.</summary>
internal sealed class SetShelf(IOptions<VerbatimOptions> options, QuoteDesk desk)
{
    private const int LongestFile = 1 << 20;

    private string Folder => Path.Combine(options.Value.Library, "sets");

    /// <summary>Names as addresses give them, in alphabetical order.</summary>
    public IEnumerable<string> Names() => !Directory.Exists(Folder)
        ? []
        : Directory.EnumerateFiles(Folder, "*.md").Select(f => Path.GetFileNameWithoutExtension(f)).Where(n => Slug.TryParse(n, out _)).Order(StringComparer.Ordinal);

    public QuoteSet? Open(string name)
    {
        if (!Slug.TryParse(name, out var slug))
            return null;
        var file = new FileInfo(Path.Combine(Folder, $"{slug}.md"));
        return file is { Exists: true, Length: <= LongestFile } ? QuoteSet.OfMarkdown(File.ReadAllText(file.FullName), desk) : null;
    }
}
