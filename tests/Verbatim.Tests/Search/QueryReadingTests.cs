using Verbatim.Search;

namespace Verbatim.Tests.Search;

public sealed class QueryReadingTests
{
    [Theory]
    [InlineData("speaker:\"Dan Roberts\" scaling \"new ideas\" before:2025", "turns by Dan Roberts that contain 'scaling' and the phrase 'new ideas', before 2025")]
    [InlineData("scaling", "turns that contain 'scaling'")]
    [InlineData("a b -c", "turns that contain 'a', 'b' and do not contain 'c'")]
    [InlineData("a OR =b", "turns that contain 'a' or exactly 'b'")]
    [InlineData("a (b OR c)", "turns that contain 'a' and ('b' or 'c')")]
    [InlineData("a b OR c", "turns that contain ('a' and 'b') or 'c'")]
    [InlineData("a -(b OR \"c d\")", "turns that contain 'a' and (do not contain 'b' and do not contain the phrase 'c d')")]
    [InlineData("a OR speaker:Dan", "turns that contain 'a' or are by Dan")]
    [InlineData("speaker:(Huang OR Grady) model", "turns by Huang or Grady that contain 'model'")]
    [InlineData("-speaker:A", "turns that are not by A")]
    [InlineData("speaker:=Dan", "turns by exactly Dan")]
    [InlineData("show:=\"The Show\"", "turns in the show exactly 'The Show'")]
    [InlineData("-has:question lang:hi", "turns that ask nothing, in the language 'hi'")]
    [InlineData("has:question lang:el after:2024", "turns with a question in the language 'el', after 2024")]
    [InlineData("before:2024", "turns before 2024")]
    [InlineData("-before:2024 a", "turns that are not before 2024 and contain 'a'")]
    [InlineData("ask:scaling reply:\"new ideas\"", "turns that contain the phrase 'new ideas' and answer turns that contain 'scaling'")]
    [InlineData("ask:(speaker:Dan a)", "turns that answer turns by Dan that contain 'a'")]
    [InlineData("-ask:has:question", "turns that do not answer turns with a question")]
    [InlineData("reply:a", "turns that (answer somebody and contain 'a')")]
    [InlineData("a NEAR/1 b c", "turns that contain 'a' and 'b' within 1 word and 'c'")]
    [InlineData("人工智能", "turns that contain the phrase '人工智能'")]
    [InlineData("10 000", "turns that contain the phrase '10 000' or exactly '10000'")]
    [InlineData("", "nothing to look for")]
    public void A_query_is_said_in_words(string text, string words) => Assert.Equal(words, QueryParser.Parse(text).ReadAs);
}
