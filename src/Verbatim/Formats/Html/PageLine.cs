using AngleSharp.Dom;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Html;

/// <summary>A line of a page as a reader sees it, written as Markdown so that the text reader understands it.</summary>
/// <param name="Block">The element it belongs to.</param>
internal sealed record PageLine(string Text, LineRange Lines, IElement Block)
{
    /// <summary>What may be a speaker at its beginning.</summary>
    public string? Label { get; init; }

    /// <summary>Whether the page itself marks a speaker or a time at its beginning.</summary>
    public bool IsMarked { get; init; }

    /// <summary><c>**</c> or <c>*</c> where all of it is bold or in italics, else empty.</summary>
    public string Emphasis { get; init; } = "";

    /// <summary>Whether all of it is a link, as in menus.</summary>
    public bool IsLink { get; init; }
}
