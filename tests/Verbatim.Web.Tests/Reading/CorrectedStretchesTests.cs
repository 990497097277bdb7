using Verbatim.Transcripts;
using Verbatim.Web.Reading;

namespace Verbatim.Web.Tests.Reading;

public sealed class CorrectedStretchesTests
{
    [Theory]
    [InlineData("A Bow Line, she said; the bow, line and sinker.", "bow line", new[] { "Bow Line", "bow, line" })]
    [InlineData("Rainbow lines hold.", "bow line", new string[0])]
    [InlineData("Matt Turk. Matt Turk's.", "Matt Turk", new[] { "Matt Turk" })]
    [InlineData("Anything at all.", "?!", new string[0])]
    public void What_is_corrected_is_found_as_whole_words_however_it_is_written(string text, string written, string[] expected)
    {
        var turn = new Turn(null, LineRange.Of(1), [new Paragraph(text, LineRange.Of(1))]);

        var found = new CorrectedStretches([new Correction("bowline", written)]).In(turn);

        Assert.Equal(expected, found.Select(f => text[f.Place.Start..f.Place.End]));
    }
}
