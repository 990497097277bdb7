using System.Collections.Immutable;
using Verbatim.Quotes;
using Verbatim.Transcripts;

namespace Verbatim.Web.Quoting;

/// <summary>Where a quote link leads now, as pages show it.</summary>
/// <param name="Words">What it selects; null where no place was chosen.</param>
/// <param name="Candidates">Places between which nothing chooses.</param>
/// <param name="Difference">What the link says was said against what stands there, word by word; empty unless edited and all words are known.</param>
/// <param name="Nearest">For a link that is gone: the words at the place to which it pointed, as near as can be told.</param>
internal sealed record FollowedQuote(
    QuotedEpisode In, QuoteLink Link, QuoteState State, QuotedWords? Words,
    ImmutableArray<QuotedWords> Candidates, ImmutableArray<DifferencePart> Difference, QuotedWords? Nearest)
{
    private const int WordsOfPlace = 12;

    /// <summary>What the link claims was said. Never to be shown as said.</summary>
    public string Claim => Link.Said;

    /// <summary>Whether the episode that the link names is not in the library, and its words were found in the one that took its place.</summary>
    public bool IsReaddressed => !Link.Names(In.Address);

    /// <summary>The address that search engines and others should keep.</summary>
    public string Path => Words?.Path ?? Link.ToUri();

    public static FollowedQuote Of(QuotedEpisode quoted, QuoteLink link)
    {
        var found = QuoteLinkResolver.Resolve(link, quoted.Words);
        var words = found.Place is { } place ? new QuotedWords(quoted, place) : null;
        var candidates = found.State == QuoteState.Ambiguous ? found.Candidates.Select(c => new QuotedWords(quoted, c)) : [];
        var state = !link.Names(quoted.Address) && found.State == QuoteState.Exact ? QuoteState.Moved : found.State;
        return new FollowedQuote(
            quoted, link, state, words, [.. candidates],
            found.State == QuoteState.Edited && link.IsWhole ? WordDifference.Between(link.Said, words!.Text) : [],
            found.State == QuoteState.Gone ? NearestTo(quoted, link, found) : null);
    }

    // The words may have gone with all that stood around them: then only their number tells where they were.
    private static QuotedWords? NearestTo(QuotedEpisode quoted, QuoteLink link, FoundQuote found)
    {
        if (found.Candidates is [var place, ..])
            return new QuotedWords(quoted, place);
        if (quoted.Words.Count == 0)
            return null;
        var first = Math.Clamp(link.Word - 1, 0, quoted.Words.Count - 1);
        return new QuotedWords(quoted, QuotePlace.Of(quoted.Words, first, Math.Min(first + WordsOfPlace, quoted.Words.Count) - 1));
    }
}
