using System.Collections.Immutable;
using Verbatim.Storage;
using Verbatim.Transcripts;

namespace Verbatim.Web.Reading;

/// <summary>An episode as lists show it.</summary>
internal sealed record EpisodeCard(EpisodeListing Listing, SpeakerStrip Strip)
{
    public string Title => Listing.Title ?? Listing.Address.Episode.ToString();

    public string Show => Listing.Show ?? Wording.ShowNotNamed;

    /// <summary>Null where nothing of the episode is timed.</summary>
    public string? Length => Listing.Seconds is { } seconds ? (Listing.SecondsAreStated ? "" : "≈ ") + MomentText.Span(seconds) : null;

    public static EpisodeCard Of(EpisodeListing listing, IEnumerable<SpokenStretch> stretches)
    {
        var turns = stretches.ToList();
        var voices = Voice.OfTurns(listing.People.Select(p => p.Name), [.. turns.Select(t => (t.Person, t.Label))]);
        var scale = new StripScale([.. turns.Select(t => (t.Start, t.End, t.Words))], listing.Seconds);
        return new EpisodeCard(listing, SpeakerStrip.Draw(voices, scale));
    }

    public string? AddressOf(Voice voice) =>
        voice.IsPerson && Listing.People.FirstOrDefault(p => p.Name == voice.Name) is { } person ? Addresses.Person(person.Slug) : null;

    public string? AddressOf(Person person) => Listing.People.FirstOrDefault(p => p.Name == person.Name) is { } known ? Addresses.Person(known.Slug) : null;
}

/// <summary>One page of a list of episodes.</summary>
/// <param name="Page">1-based.</param>
internal sealed record EpisodeList(ImmutableArray<EpisodeCard> Cards, int Total, int Page, int Pages)
{
    public static readonly EpisodeList Empty = new([], 0, 1, 1);
}
