using Verbatim.Quotes;
using Verbatim.Transcripts;

namespace Verbatim.Tests.Quotes;

/// <summary>Makes links into written conversations and follows them.</summary>
internal static class Linking
{
    public static readonly EpisodeAddress Address = new(Slug.From("The Harbour Hour"), Slug.From("Counting Gulls"));

    public static QuoteLink LinkTo(string conversation, string words)
    {
        var turns = Conversation.Of(conversation);
        var episode = EpisodeWords.Of(turns);
        var sought = WordScanner.Scan(words).Select(w => w.Folded).ToArray();
        var first = Enumerable.Range(0, episode.Count - sought.Length + 1).First(i => Enumerable.Range(0, sought.Length).All(n => episode.SpellingOf(i + n) == sought[n]));
        return QuoteLinkMaker.Make(Address, episode, first, first + sought.Length - 1);
    }

    public static QuoteLink Parse(string text) => QuoteLink.TryParse(text, out var link) ? link : throw new ArgumentException(text);

    public static (QuoteState State, string? Text) Follow(QuoteLink link, string conversation)
    {
        var episode = EpisodeWords.Of(Conversation.Of(conversation));
        var found = QuoteLinkResolver.Resolve(link, episode);
        return (found.State, found.Place?.Text(episode));
    }
}
