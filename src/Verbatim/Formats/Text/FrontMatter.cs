using Verbatim.Transcripts;

namespace Verbatim.Formats.Text;

/// <summary>YAML or TOML between fences at the top of a file.</summary>
internal static class FrontMatter
{
    public static void Read(TextDocument document, Layout layout, PageFacts facts)
    {
        for (var i = 0; i < document.Lines.Length; i++)
        {
            if (document.Lines[i].Form == LineForm.FrontMatter)
                layout.Aside(i, LineKind.Metadata, "front matter");
            else if (document.Lines[i].Form == LineForm.Comment)
                layout.Aside(i, LineKind.Comment, "comment");
        }

        _ = facts;
    }
}
