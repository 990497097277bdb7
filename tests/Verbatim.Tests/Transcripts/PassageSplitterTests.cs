using FsCheck;
using FsCheck.Fluent;
using Verbatim.Transcripts;

namespace Verbatim.Tests.Transcripts;

public sealed class PassageSplitterTests
{
    [Fact]
    public void A_short_turn_is_one_passage()
    {
        Assert.Equal(["Thanks, I appreciate it."], Passages("Thanks, I appreciate it."));
    }

    [Fact]
    public void Passages_end_where_sentences_end()
    {
        var sentence = "Some " + string.Join(' ', Enumerable.Repeat("word", 18)) + " end.";
        var passages = Passages(string.Join(' ', Enumerable.Repeat(sentence, 7)));

        Assert.All(passages, p => Assert.EndsWith("end.", p, StringComparison.Ordinal));
        Assert.Equal([60, 60, 20], passages.Select(p => WordScanner.Count(p)));
    }

    [Fact]
    public void A_passage_stays_within_its_paragraph()
    {
        Assert.Equal(["One.", "Two."], Passages("One.", "Two."));
    }

    [Theory]
    [InlineData("Mr. Wolfram")]
    [InlineData("J. Robert Oppenheimer")]
    [InlineData("version 2.0 of it")]
    [InlineData("so... we went on")]
    public void A_stop_that_ends_no_sentence_divides_nothing(string inside)
    {
        var half = string.Join(' ', Enumerable.Repeat("word", 44));

        Assert.StartsWith($"{half} {inside}", Passages($"{half} {inside} {half}.")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_without_spaces_is_cut_between_characters()
    {
        var family = string.Concat(Enumerable.Repeat("👩‍👩‍👧", 500));

        Assert.All(Passages(family), p => Assert.StartsWith("👩", p, StringComparison.Ordinal));
        Assert.Equal(family, string.Concat(Passages(family)));
    }

    [Fact]
    public void No_character_is_lost_and_none_stands_twice()
    {
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll<NonNull<string>[]>(texts =>
        {
            var turn = TurnOf([.. texts.Select(t => t.Get)]);
            var covered = new bool[turn.Text.Length];
            foreach (var passage in PassageSplitter.Split(turn))
            {
                for (var i = passage.Start; i < passage.End; i++)
                {
                    Assert.False(covered[i]);
                    covered[i] = true;
                }
            }

            Assert.All(turn.Text.Index(), c => Assert.True(covered[c.Index] || char.IsWhiteSpace(c.Item)));
        }));
    }

    private static string[] Passages(params string[] paragraphs)
    {
        var turn = TurnOf(paragraphs);
        return [.. PassageSplitter.Split(turn).Select(p => p.Of(turn).ToString())];
    }

    private static Turn TurnOf(string[] paragraphs) =>
        new("A", new LineRange(1, 1), [.. paragraphs.Select(p => new Paragraph(p, LineRange.Of(1)))]);
}
