using System.Text;
using AngleSharp.Dom;

namespace Verbatim.Formats.Html;

/// <summary>The text of elements that hold little: asking each element of a page for all its text would take the square of the page.</summary>
internal static class ShortText
{
    /// <summary>Null as soon as the text proves longer than that, white space included, or the element holds very many nodes.</summary>
    public static string? Of(IElement element, int longest)
    {
        var text = new StringBuilder();
        var nodes = 0;
        foreach (var node in element.Descendants())
        {
            if (node is IText piece)
                text.Append(piece.Data.Length > longest ? piece.Data.AsSpan(0, longest + 1) : piece.Data);
            if (text.Length > longest || ++nodes > longest)
                return null;
        }

        return text.ToString();
    }
}
