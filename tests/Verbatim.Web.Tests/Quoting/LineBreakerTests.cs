using Verbatim.Web.Quoting;

namespace Verbatim.Web.Tests.Quoting;

public sealed class LineBreakerTests
{
    [Theory]
    [InlineData("The tide comes in, the boats go out, and somewhere in between a gull decides.")]
    [InlineData("今日は海の話をします。波は毎日ちがう顔を見せてくれます。波は友だちのようなものです。")]
    [InlineData("المد يأتي في المساء والقوارب تخرج إلى البحر كل يوم.")]
    [InlineData("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft")]
    [InlineData("🙂🙂🙂🙂🙂🙂 e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301 👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦")]
    public void Lines_are_no_wider_than_asked_and_lose_nothing(string text)
    {
        var lines = LineBreaker.Break(text, 8, 100)!;

        Assert.All(lines, l => Assert.True(LineBreaker.WidthOf(l) <= 8, l));
        Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), string.Concat(lines).Replace(" ", "", StringComparison.Ordinal));
        Assert.All(lines.Skip(1), l => Assert.False(char.IsLowSurrogate(l[0]) || l[0] is '\u0301' or '\u200D' or '。'));
    }

    [Fact]
    public void More_lines_than_there_is_room_for_are_none() =>
        Assert.Null(LineBreaker.Break("one two three four five six", 3, 2));

    [Fact]
    public void Turns_begin_lines_of_their_own() =>
        Assert.Equal(["So the harbour", "is never finished?"], LineBreaker.Break("So the harbour\nis never finished?", 40, 5));
}
