using Verbatim.Transcripts;

namespace Verbatim.Formats.Text;

/// <summary>
/// Reads transcripts as people write and copy them: pages, Markdown, editors' and recognisers' text exports. Five stages, each a
/// class of this folder: lines, labels, census, layout, conversation.
/// </summary>
public sealed class TextTranscriptReader : ITranscriptReader
{
    public string Format => "text";

    public IReadOnlyList<string> Extensions { get; } = [".txt", ".md", ".markdown", ".text"];

    public Fit Recognise(SourceText source) => Fit.Possible;

    public Transcript Read(SourceText source)
    {
        var document = TextDocument.Read(source);
        var layout = new Layout(document.Lines);
        var facts = new PageFacts();
        FrontMatter.Read(source, document, layout, facts);
        var roster = facts.Roster.Select(r => r.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        roster.UnionWith(Credits.In(document));
        var census = LabelCensus.Take(document, roster);
        var page = new PageReader(document, layout, facts);
        var prelude = new PreludeFinder(document, facts);
        var signs = new PageSigns(document, census);
        var epilogue = new EpilogueFinder(document, census, signs);
        var reason = "";
        var first = census.First >= 0 ? prelude.FindBefore(census.First) : prelude.FindMonologue(out reason);
        if (first < 0)
            return Refuse(document, layout, reason);
        var end = census.First >= 0 ? epilogue.Find() : epilogue.FindAfterMonologue(first);
        page.ReadBefore(first);
        new Segmenter(document, census, layout).Decide(first, end);
        page.ReadBehind(end);

        var conversation = new ConversationReader(document, census, layout);
        conversation.Read();
        return new Transcript
        {
            Format = Format,
            Facts = facts.ToFacts(),
            Turns = conversation.Turns,
            Times = conversation.Times,
            Chapters = [.. conversation.Chapters, .. facts.ToChapters()],
            Quotations = [.. facts.Quotations],
            Roster = [.. facts.Roster],
            Receipt = layout.ToReceipt(),
        };
    }

    private Transcript Refuse(TextDocument document, Layout layout, string reason) =>
        Transcript.Refused(Format, Problem.Error(document.Lines.FirstOrDefault(l => !l.IsBlank)?.Number, reason)) with { Receipt = layout.ToReceipt("part of no transcript") };
}
