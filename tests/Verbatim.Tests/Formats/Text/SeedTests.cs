using Verbatim.Formats.Text;
using Verbatim.Transcripts;

namespace Verbatim.Tests.Formats.Text;

public sealed class SeedTests
{
    private static readonly SourceText HeadingsSource = TextSource.Load(RepositoryFiles.Seed("000"));
    private static readonly SourceText LettersSource = TextSource.Load(RepositoryFiles.Seed("001"));
    private static readonly Transcript Headings = new TextTranscriptReader().Read(HeadingsSource);
    private static readonly Transcript Letters = new TextTranscriptReader().Read(LettersSource);

    [Fact]
    public void The_first_seed_has_its_turns_paragraphs_and_words()
    {
        Assert.Equal(55, Headings.Turns.Length);
        Assert.Equal(79, Headings.Turns.Sum(t => t.Paragraphs.Length));
        Assert.Equal(7754, Words(Headings.Turns));
        Assert.Equal([("Dan Roberts", 28), ("Sonya Huang", 18), ("Pat Grady", 9)], TurnsByLabel(Headings));
    }

    [Fact]
    public void The_first_seed_states_its_title_show_number_and_description()
    {
        Assert.Equal("OpenAI Researcher Dan Roberts on What Physics Can Teach Us About AI", Headings.Facts.Title);
        Assert.Equal("Training Data", Headings.Facts.Show);
        Assert.Equal("18", Headings.Facts.Number);
        Assert.StartsWith("In recent years there’s been an influx", Headings.Facts.Description, StringComparison.Ordinal);
        Assert.DoesNotContain("Scaling Laws and Efficiency", Headings.Facts.Description, StringComparison.Ordinal);
        Assert.Contains("Scaling Laws and Efficiency: The conversation", Headings.Facts.Notes, StringComparison.Ordinal);
        Assert.Null(Headings.Facts.Published);
    }

    [Fact]
    public void The_first_seed_has_nine_chapters_from_its_headings()
    {
        Assert.Equal(
            [
                ("The path to physics", 2), ("What does it mean to be intelligent?", 11), ("The path to AI", 15), ("The pendulum between scale and ideas", 25),
                ("The Manhattan Project of AI", 27), ("AI’s black box", 33), ("What can AI teach us about physics?", 35),
                ("Can AI help solve physics’ biggest problems?", 37), ("Lightning round", 47),
            ],
            Headings.Chapters.Select(c => (c.Title, c.Turn!.Value)));
        Assert.All(Headings.Chapters, c => Assert.Equal((ChapterSource.Heading, 0, null), (c.Source, c.Offset, c.StatedSeconds)));
    }

    [Fact]
    public void Furniture_and_summary_of_the_first_seed_are_not_speech()
    {
        Assert.Equal(
            [(1, LineKind.Metadata), (2, LineKind.Metadata), (3, LineKind.Summary), (4, LineKind.Boilerplate), (5, LineKind.Summary), (12, LineKind.Boilerplate)],
            Headings.Receipt.TakeWhile(e => e.Kind != LineKind.Turn).Where(e => e.Lines.First != 6).Select(e => (e.Lines.First, e.Kind)));
        Assert.Equal(15, Headings.Turns[0].Lines.First);
    }

    [Fact]
    public void A_label_without_a_space_behind_its_colon_opens_a_turn()
    {
        var turn = Headings.Turns.Single(t => t.Lines.First == 67);

        Assert.Equal("Dan Roberts", turn.Label);
        Assert.StartsWith("Yeah. In terms of scale", turn.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_second_seed_has_its_turns_and_words()
    {
        Assert.Equal(69, Letters.Turns.Length);
        Assert.Equal(8489, Words(Letters.Turns));
        Assert.Equal([("C", 34), ("A", 33), ("B", 2)], TurnsByLabel(Letters));
        Assert.All(Letters.Turns, t => Assert.Equal(1, t.Lines.Last - t.Lines.First));
        Assert.Equal(new LineRange(139, 140), Letters.Turns[^1].Lines);
    }

    [Fact]
    public void The_second_seed_names_its_people_and_its_date()
    {
        Assert.Equal(
            [new RosterEntry("Dan Roberts", Role.Guest, "Lead of Foundations of Reinforcement Learning Team, OpenAI", 141), new RosterEntry("Matt Turck", Role.Host, null, 143)],
            Letters.Roster.ToArray());
        Assert.Equal(new DateOnly(2026, 6, 4), Letters.Facts.Published);
    }

    [Fact]
    public void The_second_seed_has_ten_quotations_with_their_stamps()
    {
        Assert.Equal(
            [(146, 446.0), (149, 716), (152, 755), (155, 1515), (158, 1772), (161, 545), (163, 1515), (165, 1772), (167, 2367), (171, 2819)],
            Letters.Quotations.Select(q => (q.Lines.First, q.StampSeconds!.Value)));
        Assert.Equal(4, Letters.Quotations.Count(q => q.Lines.First == q.Lines.Last));
        Assert.All(Letters.Quotations, q => Assert.Equal("Dan Roberts", q.AttributedTo));
        Assert.Equal("It seems like it’s just this really nice gradual process.", Letters.Quotations[0].Text);
    }

    [Fact]
    public void The_second_seed_has_seventeen_chapters_from_its_flattened_table()
    {
        Assert.Equal(17, Letters.Chapters.Length);
        Assert.All(Letters.Chapters, c => Assert.Equal((ChapterSource.Table, 168, null), (c.Source, c.Line, c.Turn)));
        Assert.Equal(("Introduction: Math breakthroughs; AI as scientific discoverer", 23.0), (Letters.Chapters[0].Title, Letters.Chapters[0].StatedSeconds!.Value));
        Assert.Equal(("Will AI automate its own research? Smooth advances, not sharp transitions", 2762.0), (Letters.Chapters[^1].Title, Letters.Chapters[^1].StatedSeconds!.Value));
    }

    [Fact]
    public void Description_and_closing_remarks_of_the_second_seed_are_notes()
    {
        Assert.StartsWith("This episode explores AI’s leap", Letters.Facts.Description, StringComparison.Ordinal);
        Assert.StartsWith("Dan Roberts frames today as a watershed", Letters.Facts.Notes, StringComparison.Ordinal);
        Assert.Equal([144, 169], Letters.Receipt.Where(e => e.Kind == LineKind.Notes).Select(e => e.Lines.First));
    }

    [Fact]
    public void Every_line_of_both_seeds_is_accounted_for_once()
    {
        ReceiptAssert.CoversEachLineOnce(HeadingsSource, Headings);
        ReceiptAssert.CoversEachLineOnce(LettersSource, Letters);
        ReceiptAssert.PointsInside(Headings);
        ReceiptAssert.PointsInside(Letters);
    }

    private static int Words(IEnumerable<Turn> turns) => turns.Sum(t => t.Paragraphs.Sum(p => WordScanner.Count(p.Text)));

    private static IEnumerable<(string?, int)> TurnsByLabel(Transcript transcript) =>
        transcript.Turns.GroupBy(t => t.Label).OrderByDescending(g => g.Count()).Select(g => (g.Key, g.Count()));
}
