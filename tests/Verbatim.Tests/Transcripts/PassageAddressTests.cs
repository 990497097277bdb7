using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Tests.Transcripts;

public sealed class PassageAddressTests
{
    private static readonly EpisodeAddress Episode = new(Slug.From("Training Data"), Slug.From("Ünïcode und 世界"));

    [Fact]
    public void Parsing_reads_what_was_written()
    {
        var written = new PassageAddress(Episode, 12, 1);

        Assert.EndsWith("#t13-p2", written.ToString(), StringComparison.Ordinal);
        Assert.True(PassageAddress.TryParse(written.ToString(), out var read));
        Assert.Equal(written, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/episodes/a/b")]
    [InlineData("/episodes/a/b#t0-p1")]
    [InlineData("/episodes/a/b#t1-p-1")]
    [InlineData("/episodes/a/b#t99999999999-p1")]
    [InlineData("/people/a/b#t1-p1")]
    public void Anything_else_is_no_passage(string text) => Assert.False(PassageAddress.TryParse(text, out _));

    [Fact]
    public void An_offset_belongs_to_the_passage_it_lies_in()
    {
        var sentence = "Some " + string.Join(' ', Enumerable.Repeat("word", 48)) + " end. ";
        var turn = new Turn(null, LineRange.Of(1), [new Paragraph(sentence + sentence + "Last.", LineRange.Of(1))]);

        int At(int offset) => PassageAddress.At(Episode, 0, turn, offset).Passage;

        Assert.Equal([0, 0, 1, 2], ImmutableArray.Create(0, sentence.Length - 1, sentence.Length, turn.Text.Length - 1).Select(At));
    }
}
