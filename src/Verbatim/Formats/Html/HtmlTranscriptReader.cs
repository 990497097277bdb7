using System.Runtime.CompilerServices;
using AngleSharp.Html.Parser;
using Verbatim.Formats.Text;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Html;

/// <summary>
/// Pages saved from a browser, and the HTML flavour of Podcasting 2.0. The conversation is found in the page and read as text; the
/// rest of the page is furniture. Nothing is executed and nothing is loaded.
/// </summary>
public sealed class HtmlTranscriptReader : ITranscriptReader
{
    public string Format => "html";

    public IReadOnlyList<string> Extensions => [".html", ".htm", ".xhtml"];

    public Fit Recognise(SourceText source) => HtmlSigns.Of(source.Text);

    public Transcript Read(SourceText source)
    {
        if (HtmlSigns.IsTooDeep(source.Text))
            return Refusal.Of(source, Format, null, $"found elements nested more than {HtmlSigns.MaxDepth} deep, expected a page as a browser saves it");
        // In a method of its own: the parsed page is many times its source and can go before the text is read.
        if (Find(source.Text) is not { } found)
            return Refuse(source);
        var seen = new SourceText(source.Path, source.Sha256, found.Text, source.Encoding);
        var read = TextTranscriptReader.ReadPlain(seen);
        if (read.IsRefused || read.Turns.IsEmpty)
            return Refuse(source);
        var placed = new LineMap(source, seen, found.Places).Apply(read);
        return placed with { Format = Format, Facts = found.Facts.Or(placed.Facts) };
    }

    /// <returns>The conversation as text, where each of its lines stands in the source, and what the page says of itself.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (string Text, LineRange[] Places, EpisodeFacts Facts)? Find(string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        if (page.Body is not { } body)
            return null;
        var walked = new PageWalker(body, new SourceCursor(html)).Walk();
        var (lines, dialogue) = TranscriptRegion.WithQuestions(walked, TranscriptRegion.Dialogue(walked));
        if (TranscriptRegion.Find(body, dialogue) is not { } region)
            return null;
        var inside = WithoutMenus([.. lines.Where(l => TranscriptRegion.Holds(region, l.Block))], dialogue);
        return (string.Join('\n', inside.Select(l => l.Text)), [.. inside.Select(l => l.Lines)], PageFactsReader.Read(page));
    }

    // Links before the first and behind the last line of the conversation lead elsewhere.
    private static List<PageLine> WithoutMenus(List<PageLine> lines, HashSet<PageLine> dialogue)
    {
        var (first, last) = (lines.FindIndex(dialogue.Contains), lines.FindLastIndex(dialogue.Contains));
        return [.. lines.Where((l, i) => !l.IsLink || (i >= first && i <= last))];
    }

    private Transcript Refuse(SourceText source) =>
        Refusal.Of(source, Format, null, "found a web page without a conversation in it, expected paragraphs that open with a speaker or a time");
}
