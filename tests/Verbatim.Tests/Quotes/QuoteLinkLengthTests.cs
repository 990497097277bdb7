using Verbatim.Quotes;
using Verbatim.Transcripts;
using static Verbatim.Tests.Quotes.Linking;

namespace Verbatim.Tests.Quotes;

public sealed class QuoteLinkLengthTests
{
    [Fact]
    public void A_whole_turn_of_any_length_makes_a_short_link_that_is_found_exactly()
    {
        var turns = Conversation.OfSeed("001", 3, 140);
        var episode = EpisodeWords.Of(turns);
        for (var turn = 0; turn < turns.Length; turn++)
        {
            var link = QuoteLinkMaker.Make(Address, episode, turn, 0, turn, turns[turn].Text.Length)!;

            Assert.InRange(link.ToUri().Length, 1, QuoteLinkMaker.MaxLength);
            var found = QuoteLinkResolver.Resolve(Parse(link.ToString()), episode);
            Assert.Equal((QuoteState.Exact, turn, turn), (found.State, found.Place!.Value.Turn, found.Place!.Value.EndTurn));
        }
    }

    [Fact]
    public void A_whole_lecture_in_writing_without_spaces_makes_a_link_that_can_be_read()
    {
        var lecture = string.Concat(Enumerable.Range(0, 7000).Select(i => i % 3 == 0 ? '的' : (char)(0x4e00 + i % 400)));
        var episode = EpisodeWords.Of(Conversation.Of($"田中: {lecture}"));

        var link = QuoteLinkMaker.Make(Address, episode, 0, episode.Count - 1);

        Assert.Equal(QuoteState.Exact, QuoteLinkResolver.Resolve(Parse(link.ToUri()), episode).State);
    }

    [Theory]
    [InlineData("Час пристани и всё, что о ней говорят", "Как считать чаек и почему они не любят, когда их считают", "прилив")]
    [InlineData("港口的时间以及人们谈论它的一切方式和理由", "如何数海鸥以及它们为什么不喜欢被人数来数去的故事", "潮水")]
    [InlineData("港の時間とそれについて語られるすべてのこと", "カモメの数え方となぜ彼らは数えられるのが嫌いなのか", "波")]
    [InlineData("항구의 시간과 그것에 대한 모든 이야기들", "갈매기를 세는 방법과 그들이 세어지는 것을 싫어하는 이유", "파도가")]
    [InlineData("ساعة الميناء وكل ما يقال عنها في المساء", "كيف نعد النوارس ولماذا لا تحب أن يعدها أحد من الناس", "المد")]
    [InlineData("שעת הנמל וכל מה שאומרים עליה בערבים הארוכים", "איך סופרים שחפים ולמה הם לא אוהבים שסופרים אותם", "הגאות")]
    [InlineData("बंदरगाह का समय और उसके बारे में कही गई हर बात", "समुद्री पक्षियों को कैसे गिनें और उन्हें यह क्यों पसंद नहीं", "ज्वार")]
    [InlineData("ชั่วโมงท่าเรือและทุกสิ่งที่ผู้คนพูดถึงมัน", "วิธีนับนกนางนวลและเหตุผลที่พวกมันไม่ชอบถูกนับ", "น้ำขึ้น")]
    [InlineData("🚢 The Harbour 🌊", "Gulls 🐦 🐦 🐦 and why they do not care about your method at all", "🙂 tide")]
    public void In_every_script_a_link_of_any_length_stays_below_three_hundred_characters(string show, string title, string word)
    {
        var address = new EpisodeAddress(Slug.From(show), Slug.From(title));
        var episode = EpisodeWords.Of(Conversation.Of($"A: {string.Join(' ', Enumerable.Range(1, 400).Select(i => $"{word} {i}"))}"));
        foreach (var count in new[] { 1, 2, 7, 30, 120, episode.Count })
        {
            var link = QuoteLinkMaker.Make(address, episode, 0, Math.Min(count, episode.Count) - 1);

            var read = Parse(link.ToUri());

            Assert.InRange(link.ToUri().Length, 1, 299);
            Assert.Equal(link.ToString(), read.ToString());
            Assert.True(read.Names(address));
            Assert.False(read.Names(new EpisodeAddress(address.Show, Slug.From(title + " 2"))));
            Assert.Equal(QuoteState.Exact, QuoteLinkResolver.Resolve(read, episode).State);
        }
    }

    [Theory]
    [InlineData("a", 5000, 0)]
    [InlineData("a", 61, 1)]
    [InlineData("ա", 400, 1)]
    [InlineData("ш", 90, 30)]
    public void A_word_longer_than_an_address_is_cut_and_found_all_the_same(string letter, int length, int wordsBefore)
    {
        var endless = string.Concat(Enumerable.Repeat(letter, length));
        var conversation = $"Kim: Before it all, {string.Join(' ', Enumerable.Range(1, wordsBefore).Select(i => $"word{i}"))} {endless} and then some more, {endless}b among them.\nBo: Yes.";
        var episode = EpisodeWords.Of(Conversation.Of(conversation));
        var at = Enumerable.Range(0, episode.Count).First(i => episode.SpellingOf(i).Length >= length);

        var link = QuoteLinkMaker.Make(Address, episode, at - wordsBefore, at);

        Assert.InRange(link.ToUri().Length, 1, 300);
        Assert.Equal((QuoteState.Exact, true), (Follow(Parse(link.ToUri()), conversation).State, Follow(Parse(link.ToUri()), conversation).Text!.EndsWith(endless, StringComparison.Ordinal)));
    }
}
