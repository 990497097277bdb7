using FsCheck;
using FsCheck.Fluent;
using Verbatim.Search;

namespace Verbatim.Tests.Search;

public sealed class QueryParserTests
{
    [Theory]
    [InlineData("scaling laws", "scaling laws")]
    [InlineData("  Scaling   LAWS ", "scaling laws")]
    [InlineData("test-time compute", "test time compute")]
    [InlineData("“new ideas”", "\"new ideas\"")]
    [InlineData("scaling AND laws", "scaling laws")]
    [InlineData("a b OR c", "a b OR c")]
    [InlineData("a (b OR c)", "a (b OR c)")]
    [InlineData("((a) (b))", "a b")]
    [InlineData("(a OR b) OR c", "a OR b OR c")]
    [InlineData("-scaling laws", "-scaling laws")]
    [InlineData("NOT scaling laws", "-scaling laws")]
    [InlineData("--scaling", "-scaling")]
    [InlineData("-(a OR b)", "-(a OR b)")]
    [InlineData("-test-time", "-\"test time\"")]
    [InlineData("\"scaling\"", "=scaling")]
    [InlineData("=Scaling", "=scaling")]
    [InlineData("scal*", "scal*")]
    [InlineData("scal~ scal~2 ~scal", "scal~ scal~2 ~scal")]
    [InlineData("\"black holes\"~8", "=black NEAR/8 =holes")]
    [InlineData("black NEAR/5 computer", "black NEAR/5 computer")]
    [InlineData("a NEAR/5 b NEAR/5 c", "a NEAR/5 b NEAR/5 c")]
    [InlineData("a NEAR/5 b NEAR/3 c", "a NEAR/5 b b NEAR/3 c")]
    [InlineData("speaker:Roberts x", "speaker:Roberts x")]
    [InlineData("speaker:\"Dan Roberts\"", "speaker:\"Dan Roberts\"")]
    [InlineData("speaker: Roberts", "speaker:Roberts")]
    [InlineData("before:2024/10/22 after:2024-10-01T10:00", "before:\"2024/10/22\" after:\"2024-10-01T10:00\"")]
    [InlineData("SPEAKER:Roberts", "speaker:Roberts")]
    [InlineData("speaker:=Dan", "speaker:=\"Dan\"")]
    [InlineData("speaker:=\"Dan Roberts\"", "speaker:=\"Dan Roberts\"")]
    [InlineData("-speaker:Roberts", "-speaker:Roberts")]
    [InlineData("speaker:(Roberts OR \"Sonya Huang\")", "speaker:Roberts OR speaker:\"Sonya Huang\"")]
    [InlineData("before:2025 after:2024-10 at:12:00-20:00 has:question", "before:2025 after:2024-10 at:12:00-20:00 has:question")]
    [InlineData("ask:\"scaling laws\" reply:\"new ideas\"", "ask:\"scaling laws\" reply:\"new ideas\"")]
    [InlineData("ask:(a b) reply:speaker:Roberts", "ask:(a b) reply:speaker:Roberts")]
    [InlineData("Don’t", "dont")]
    [InlineData("10,000 C# C++", "10000 c# c++")]
    [InlineData("人工智能", "\"人工智能\"")]
    [InlineData("2024年 机器学习", "\"2024年\" \"机器学习\"")]
    [InlineData("10 000 élèves", "(\"10-000\" OR =10000) eleves")]
    [InlineData("\"de 10 000 élèves\"", "\"de 10-000 eleves\" OR \"de 10000 eleves\"")]
    [InlineData("1'000 1,00,000 １０，０００ ١٠٬٠٠٠", "1000 100000 10000 10000")]
    [InlineData("episode:12 100", "episode:12 AND 100")]
    [InlineData("10-000", "10 AND 000")]
    [InlineData("\"10-000\"", "\"10-000\"")]
    [InlineData("인공지능 =인공지능 \"인공지능\"", "인공지능* =인공지능 =인공지능")]
    [InlineData("or and not near", "or and not near")]
    [InlineData("http://example.org/a?b=c", "http example org a b c")]
    public void A_query_is_read_and_printed(string text, string printed) => Assert.Equal(printed, QueryParser.Parse(text).ToString());

    [Theory]
    [InlineData("\"new ideas", "\"new ideas\"", "quotation mark")]
    [InlineData("(new ideas", "new ideas", "parenthesis")]
    [InlineData("new) ideas", "new ideas", "parenthesis")]
    [InlineData("OR ideas", "ideas", "OR")]
    [InlineData("ideas OR", "ideas", "OR")]
    [InlineData("NEAR/5 ideas", "ideas", "NEAR")]
    [InlineData("(a OR b) NEAR/5 c", "(a OR b) c", "NEAR")]
    [InlineData("a NEAR/0 b", "a NEAR/10 b", "distance")]
    [InlineData("before:soon ideas", "ideas", "date")]
    [InlineData("at:noon ideas", "ideas", "time")]
    [InlineData("speaker: ", "", "speaker:")]
    [InlineData("*ing ideas", "ing ideas", "star")]
    [InlineData("speker:Roberts ideas", "speaker:Roberts ideas", "speaker:")]
    [InlineData("🎸", "", "no word")]
    public void What_does_not_fit_is_repaired_and_said(string text, string printed, string said)
    {
        var query = QueryParser.Parse(text);

        Assert.Equal(printed, query.ToString());
        Assert.Contains(query.Repairs, r => r.Contains(said, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("-")]
    [InlineData("~")]
    [InlineData("=")]
    [InlineData("*")]
    [InlineData("OR OR OR AND NOT NEAR NEAR/")]
    [InlineData("\0a\0")]
    [InlineData("\uD800 \uDC00x speaker:\uD800")]
    [InlineData("speaker:speaker:speaker:")]
    [InlineData("speaker:(((")]
    [InlineData(":::: ask: reply: -ask:-reply:")]
    public void Odd_text_gives_a_query(string text) => IsReadSafely(text);

    [Fact]
    public void Long_and_deep_text_gives_a_query_within_its_limits()
    {
        IsReadSafely(string.Join(' ', Enumerable.Repeat("word", 10_000)));
        IsReadSafely(new string('(', 1_000) + "a" + new string(')', 1_000));
        IsReadSafely(new string('-', 5_000) + "a");
        IsReadSafely(string.Concat(Enumerable.Repeat("NOT ", 3_000)) + "a");
        IsReadSafely(string.Concat(Enumerable.Repeat("ask:", 3_000)) + "a");
        IsReadSafely(new string('x', 100_000) + "~2");
        IsReadSafely(string.Join(" OR ", Enumerable.Range('a', 26).Select(c => (char)c + "*")));
    }

    [Fact]
    public void Any_text_is_read_and_prints_to_what_reads_the_same()
    {
        string[] pieces = ["a", "Words", "\"", "(", ")", " ", " ", "OR", "AND", "NOT", "-", "~", "*", "=", "NEAR/3", "speaker:", "ask:", "reply:", "at:", "before:", "2024", "1:00-2:00",
            "“", "test-time", "don’t", "人工", "น้ำ", "\uD800", "\0", "~2", ":", "İ", "ﬁ", "C++", "é", "שלום", "10 000", " 000", "1'000", "한국어", "हिन्दी", "title:", "x:y", "OR ", " NOT "];
        Prop.ForAll(Gen.ArrayOf(Gen.Elements(pieces)).ToArbitrary(), parts => IsReadSafely(string.Concat(parts))).QuickCheckThrowOnFailure();
        Prop.ForAll<string>(text => IsReadSafely(text ?? "")).QuickCheckThrowOnFailure();
    }

    private static void IsReadSafely(string text)
    {
        var query = QueryParser.Parse(text);
        var again = QueryParser.Parse(query.ToString());

        Assert.Equal(query.Root, again.Root);
        Assert.NotEmpty(query.ReadAs);
    }
}
