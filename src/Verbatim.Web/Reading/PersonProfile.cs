using System.Collections.Immutable;
using Verbatim.Storage;
using Verbatim.Transcripts;

namespace Verbatim.Web.Reading;

/// <summary>A person across the library.</summary>
/// <param name="Episodes">Those of one page of the list.</param>
internal sealed record PersonProfile(PersonListing Person, EpisodeList Episodes, ImmutableArray<Appearance> Appearances);

/// <summary>One page of the list of people.</summary>
/// <param name="Page">1-based.</param>
internal sealed record PeopleList(ImmutableArray<PersonListing> People, int Page, int Pages);

/// <param name="Voice">Null for somebody who is named but does not speak.</param>
/// <param name="Share">Of the episode's speech; 0..1.</param>
internal sealed record Appearance(
    EpisodeCard Card, Role? Role, Voice? Voice, double Seconds, double Share, ImmutableArray<ChapterTurns> Chapters)
{
    public static Appearance Of(OpenEpisode episode, string name)
    {
        var lane = episode.Card.Strip.Lanes.FirstOrDefault(l => l.Voice.IsPerson && l.Voice.Name == name);
        var chapters = episode.Sections
            .Select(s => new ChapterTurns(s.Chapter, [.. s.Speeches.Where(x => x.Voice.IsPerson && x.Voice.Name == name).Select(TurnExcerpt.Of)]))
            .Where(c => !c.Turns.IsEmpty);
        var role = episode.Episode.People.FirstOrDefault(p => p.Name == name)?.Role;
        return new Appearance(episode.Card, role, lane?.Voice, lane?.Seconds ?? 0, lane?.Share ?? 0, [.. chapters]);
    }
}

/// <param name="Chapter">Null for what comes before the first one.</param>
internal sealed record ChapterTurns(ChapterEntry? Chapter, ImmutableArray<TurnExcerpt> Turns);

/// <summary>How a speech begins.</summary>
internal sealed record TurnExcerpt(PassageAddress Address, Moment? Start, string Text)
{
    private const int Length = 180;

    public static TurnExcerpt Of(Speech speech)
    {
        var text = string.Concat(speech.First.Runs.Select(r => r.Text));
        return new TurnExcerpt(speech.First.Address, speech.First.Start, Shorten(text));
    }

    private static string Shorten(string text)
    {
        if (text.Length <= Length)
            return text;
        var space = text.LastIndexOf(' ', Length);
        return (space > Length / 2 ? text[..space] : text[..(char.IsHighSurrogate(text[Length - 1]) ? Length - 1 : Length)]) + " …";
    }
}
