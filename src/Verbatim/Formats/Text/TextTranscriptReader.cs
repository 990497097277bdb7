using Verbatim.Transcripts;

namespace Verbatim.Formats.Text;

/// <summary>
/// Reads transcripts as people write and copy them: pages, Markdown, editors' and recognisers' text exports. Five stages, each a
/// class of this folder: lines, labels, census, layout, conversation.
/// </summary>
public sealed class TextTranscriptReader : ITranscriptReader
{
    private const string Plain = "text";
    private const string Markdown = "markdown";

    public string Format => Plain;

    public IReadOnlyList<string> Extensions { get; } = [".txt", ".md", ".markdown", ".text"];

    public Fit Recognise(SourceText source) => Fit.Possible;

    public Transcript Read(SourceText source)
    {
        var document = TextDocument.Read(source);
        return Read(source, document, WrittenWords.Of(source.FileName, document));
    }

    /// <summary>Reads lines that another reader took out of their markup; their words stand as they are.</summary>
    internal static Transcript ReadPlain(SourceText source) => Read(source, TextDocument.Read(source), Writing.Page);

    private static Transcript Read(SourceText source, TextDocument document, Writing writing)
    {
        var format = writing == Writing.Markdown ? Markdown : Plain;
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
        var questions = census.First >= 0 ? [] : MarkedQuestions.In(document);
        var first = census.First >= 0 ? prelude.FindBefore(census.First) : questions.Count > 0 ? questions.Min() : prelude.FindMonologue(out reason);
        if (first < 0)
            return Refuse(format, document, layout, reason);
        var end = census.First >= 0 ? epilogue.Find() : epilogue.FindAfterMonologue(first);
        page.ReadBefore(first);
        new Segmenter(document, census, layout, questions).Decide(first, end);
        page.ReadBehind(end);

        var conversation = new ConversationReader(document, census, layout, writing);
        conversation.Read();
        return new Transcript
        {
            Format = format,
            Facts = facts.ToFacts().Or(new EpisodeFacts { Language = FileNameLanguage.Of(source.FileName) }),
            Turns = conversation.Turns,
            Times = conversation.Times,
            Chapters = [.. conversation.Chapters, .. facts.ToChapters()],
            Quotations = [.. facts.Quotations.Select(q => q with { Text = WrittenWords.Read(q.Text, writing) })],
            Roster = [.. facts.Roster],
            Receipt = layout.ToReceipt(),
        };
    }

    private static Transcript Refuse(string format, TextDocument document, Layout layout, string reason) =>
        Transcript.Refused(format, Problem.Error(document.Lines.FirstOrDefault(l => !l.IsBlank)?.Number, reason)) with { Receipt = layout.ToReceipt("part of no transcript") };
}
