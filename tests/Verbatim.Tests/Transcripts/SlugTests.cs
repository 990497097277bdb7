using FsCheck;
using FsCheck.Fluent;
using Verbatim.Transcripts;

namespace Verbatim.Tests.Transcripts;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Training Data", "training-data")]
    [InlineData("OpenAI's Dan Roberts: Why AI Can Now Make Discoveries", "openais-dan-roberts-why-ai-can-now-make-discoveries")]
    [InlineData("Erdős & Łukasz", "erdos-łukasz")]
    [InlineData("日本語 ポッドキャスト", "日本語-ポッドキャスト")]
    [InlineData("  --  ", "untitled")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    public void A_title_becomes_a_readable_part_of_an_address(string title, string slug) => Assert.Equal(slug, Slug.From(title).ToString());

    [Fact]
    public void A_slug_of_any_text_is_read_back_as_itself() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll<NonNull<string>>(text =>
            Slug.TryParse(Slug.From(text.Get).ToString(), out var slug) && slug == Slug.From(text.Get)));

    [Theory]
    [InlineData("training-data/ep-18", true)]
    [InlineData("Training/ep", false)]
    [InlineData("a/b/c", false)]
    [InlineData("a", false)]
    [InlineData("/", false)]
    public void An_episode_address_is_two_slugs(string text, bool valid)
    {
        Assert.Equal(valid, EpisodeAddress.TryParse(text, out var address));
        if (valid)
            Assert.Equal(text, address.ToString());
    }
}
