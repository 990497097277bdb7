using System.Collections.Immutable;
using Verbatim.Quotes;
using Verbatim.Storage;
using Verbatim.Transcripts;
using Verbatim.Web.Reading;

namespace Verbatim.Web.Quoting;

/// <summary>An episode with its words in one row: all that following links into it needs.</summary>
internal sealed record QuotedEpisode(Episode Episode, EpisodeListing Listing)
{
    public EpisodeWords Words { get; } = EpisodeWords.Of(Episode.Turns);

    public EpisodeAddress Address => Episode.Address;

    public string Title => Episode.Facts.Title ?? Address.Episode.ToString();

    public string Show => Listing.Show ?? Wording.ShowNotNamed;

    /// <summary>The voice of each turn, in the colours of the episode's page.</summary>
    public ImmutableArray<Voice> Voices { get; } =
        Voice.OfTurns(Episode.People.Select(p => p.Name), [.. Episode.Turns.Select(t => (Episode.SpeakerOf(t)?.Name, t.Label))]);

    public string? AddressOf(Voice voice) =>
        voice.IsPerson && Listing.People.FirstOrDefault(p => p.Name == voice.Name) is { } person ? Addresses.Person(person.Slug) : null;

    /// <summary>Null where the episode has no such passage.</summary>
    public Passage? Passage(PassageAddress address)
    {
        if (address.Turn < 0 || address.Turn >= Episode.Turns.Length)
            return null;
        var passages = PassageSplitter.Split(Episode.Turns[address.Turn]);
        return address.Passage >= 0 && address.Passage < passages.Length ? passages[address.Passage] : null;
    }
}
