using System.Xml;
using System.Xml.Linq;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Feeds;

/// <summary>XML from strangers: no DTD is followed, no entity expanded, nothing loaded.</summary>
internal static class SafeXml
{
    // XElement's own recursion (Value, Descendants of deep trees) is bounded with it.
    private const int MaxDepth = 500;

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, IgnoreProcessingInstructions = true };

    /// <summary>Null, with its line and what was found there, for text that is no well-formed XML.</summary>
    public static XDocument? TryParse(string text, out Problem? problem)
    {
        try
        {
            CheckDepth(text);
            using var reader = XmlReader.Create(new StringReader(text.TrimStart()), Settings);
            problem = null;
            return XDocument.Load(reader, LoadOptions.SetLineInfo);
        }
        catch (XmlException e)
        {
            var skipped = text.AsSpan(0, text.Length - text.AsSpan().TrimStart().Length).Count('\n');
            problem = Problem.Error(Math.Max(1, e.LineNumber + skipped), $"found broken XML ({e.Message}), expected a well-formed document");
            return null;
        }
    }

    private static void CheckDepth(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text.TrimStart()), Settings);
        while (reader.Read())
        {
            if (reader.Depth > MaxDepth)
                throw new XmlException($"elements nested more than {MaxDepth} deep");
        }
    }
}
