using System.Xml;

namespace Verbatim.Formats.Ttml;

/// <summary>Walks a TTML document once and keeps what captions are made of. Names are compared without their namespaces, of which there were many.</summary>
internal sealed class TtmlBody
{
    private readonly List<TtmlElement> elements = [];
    private readonly List<List<TtmlText>> paragraphs = [];
    private readonly Dictionary<string, string> agents = [];
    private TtmlClock clock = new();

    public IReadOnlyList<TtmlElement> Elements => elements;

    public IReadOnlyList<List<TtmlText>> Paragraphs => paragraphs;

    /// <summary>Names by id.</summary>
    public IReadOnlyDictionary<string, string> Agents => agents;

    public string? Title { get; private set; }

    public string? Language { get; private set; }

    /// <summary>0 until the body has been reached.</summary>
    public int BodyLine { get; private set; }

    /// <summary>Where and why reading stopped before the end of the document.</summary>
    public (int Line, string Message)? Fault { get; private set; }

    public static TtmlBody Read(string xml)
    {
        var body = new TtmlBody();
        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, CheckCharacters = false, XmlResolver = null };
            var anyPrefix = new XmlParserContext(null, new AnyPrefix(), null, XmlSpace.None);
            using var reader = XmlReader.Create(new StringReader(xml), settings, anyPrefix);
            body.Read(reader);
        }
        catch (XmlException fault)
        {
            body.Fault = (fault.LineNumber, fault.Message);
        }

        body.ResolveTimes();
        return body;
    }

    private void Read(XmlReader reader)
    {
        var position = (IXmlLineInfo)reader;
        TtmlElement? open = null;
        List<TtmlText>? paragraph = null;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when open is null && reader.LocalName != "body":
                    ReadHead(reader);
                    break;
                case XmlNodeType.Element when IsMetadata(reader.LocalName):
                    SkipContent(reader);
                    break;
                case XmlNodeType.Element:
                    BodyLine = BodyLine == 0 ? position.LineNumber : BodyLine;
                    var (element, empty) = (ElementAt(reader, open), reader.IsEmptyElement);
                    if (element.Name == "p")
                        paragraphs.Add(paragraph = []);
                    if (element.Name == "br" || IsWord(reader))
                        paragraph?.Add(new TtmlText(element, element.Name == "br" ? null : " ", position.LineNumber));
                    open = empty ? open : element;
                    break;
                case XmlNodeType.EndElement when open is not null:
                    paragraph = open.Name == "p" ? null : paragraph;
                    open = open.Parent;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when open is not null:
                    paragraph?.Add(new TtmlText(open, reader.Value, position.LineNumber));
                    break;
            }
        }
    }

    private void ReadHead(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "tt":
                clock = TtmlClock.From(name => Attribute(reader, name));
                Language = Attribute(reader, "lang") is { Length: > 0 } language ? language : null;
                break;
            case "title":
                Title = TextOf(reader) is { Length: > 0 } title ? title : Title;
                break;
            case "agent" when Attribute(reader, "id") is { } id:
                agents[id] = id;
                if (!reader.IsEmptyElement)
                    ReadNames(reader, id);
                break;
        }
    }

    private void ReadNames(XmlReader reader, string id)
    {
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "name" }
                && Attribute(reader, "type") is var type && TextOf(reader) is { Length: > 0 } name && (agents[id] == id || type == "full"))
                agents[id] = name;
        }
    }

    private TtmlElement ElementAt(XmlReader reader, TtmlElement? parent)
    {
        var element = new TtmlElement(parent, reader.LocalName)
        {
            Begin = clock.Parse(Attribute(reader, "begin")),
            End = clock.Parse(Attribute(reader, "end")),
            Duration = clock.Parse(Attribute(reader, "dur")),
            Agent = Attribute(reader, "agent")?.Split(' ')[0] ?? parent?.Agent,
            IsSequence = Attribute(reader, "timeContainer") == "seq",
        };
        elements.Add(element);
        return element;
    }

    // By the standard a time counts from the parent's begin. Apple's files, and many others, count from the recording's: then no
    // child begins before its parent.
    private void ResolveTimes()
    {
        var nested = elements.Where(e => e.Begin is not null && OuterBegin(e) > 0).ToList();
        var absolute = nested.Count > 0 && nested.TrueForAll(e => e.Begin >= OuterBegin(e) - 0.001);
        foreach (var element in elements)
            element.Resolve(absolute);
    }

    private static double OuterBegin(TtmlElement element)
    {
        var outer = element.Parent;
        while (outer is { Begin: null })
            outer = outer.Parent;
        return outer?.Begin ?? 0;
    }

    private static bool IsMetadata(string name) => name is "metadata" or "desc" or "title" or "set" or "animate" or "copyright" or "layout" or "styling" or "head" or "rp";

    private static bool IsWord(XmlReader reader) => Attribute(reader, "unit") == "word";

    private static void SkipContent(XmlReader reader)
    {
        var depth = reader.Depth;
        if (!reader.IsEmptyElement)
        {
            while (reader.Read() && reader.Depth > depth)
            {
            }
        }
    }

    private static string TextOf(XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return "";
        var (depth, text) = (reader.Depth, "");
        while (reader.Read() && reader.Depth > depth)
            text += reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA ? reader.Value : "";
        return text.Trim();
    }

    private static string? Attribute(XmlReader reader, string localName)
    {
        string? value = null;
        for (var found = reader.MoveToFirstAttribute(); found && value is null; found = reader.MoveToNextAttribute())
            value = reader.LocalName == localName ? reader.Value : null;
        reader.MoveToElement();
        return value;
    }

    // Prefixes that nobody declared are common in files put together by hand.
    private sealed class AnyPrefix() : XmlNamespaceManager(new NameTable())
    {
        public override string? LookupNamespace(string prefix) => base.LookupNamespace(prefix) ?? "undeclared:" + prefix;
    }
}
