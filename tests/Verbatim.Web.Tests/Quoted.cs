using Microsoft.Extensions.DependencyInjection;
using Verbatim.Quotes;
using Verbatim.Transcripts;
using Verbatim.Web.Quoting;

namespace Verbatim.Web.Tests;

internal static class Quoted
{
    /// <summary>Words of an episode by their numbers, both inclusive.</summary>
    public static QuotedWords Quote(this Site site, int first, int last, string episode = Site.Interview)
    {
        Assert.True(EpisodeAddress.TryParse(episode["/episodes/".Length..], out var address));
        var quoted = site.Services.GetRequiredService<QuoteDesk>().Open(address)!;
        return new QuotedWords(quoted, QuotePlace.Of(quoted.Words, first, last));
    }
}
