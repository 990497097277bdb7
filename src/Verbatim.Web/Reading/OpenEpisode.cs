using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Web.Reading;

/// <param name="OffsetSeconds">How far it runs ahead of the transcript's times.</param>
internal sealed record Recording(string Url, string Type, double OffsetSeconds)
{
    public bool IsVideo => Type.StartsWith("video/", StringComparison.Ordinal);
}

/// <summary>An episode as its own page shows it.</summary>
internal sealed record OpenEpisode(
    Episode Episode, EpisodeCard Card, ImmutableArray<Voice> Voices, ImmutableArray<ChapterEntry> Chapters, ImmutableArray<Section> Sections)
{
    public IEnumerable<MediaPlace> Media => Episode.Facts.Media.Select(m => new MediaPlace(m)).Where(m => m.IsPublic);

    /// <summary>A recording that a browser can play itself: one of the web, or a file beside the source, which this site serves.</summary>
    public Recording? Playable => Episode.Facts.Media
        .Select((link, i) => (Link: link, Type: MediaFile.TypeOf(link.Url), Url: link.Url.Contains("://", StringComparison.Ordinal) ? link.Url : Addresses.Media(Episode.Address, i)))
        .Where(m => m.Type is not null)
        .Select(m => new Recording(m.Url, m.Type!, m.Link.OffsetSeconds)).FirstOrDefault();

    /// <summary>People of the episode who have no turn of their own.</summary>
    public IEnumerable<Person> Silent => Episode.People.Where(p => Voices.All(v => v.Name != p.Name));

    /// <summary>Whether most of its letters belong to scripts that run from right to left.</summary>
    public bool RunsRightToLeft => WritingDirection.IsRightToLeft(Episode.Turns.Select(t => t.Text));

    /// <summary>Too long to be drawn at once: the browser draws what is near.</summary>
    public bool IsLong => Episode.Turns.Length > 400;

    public bool NamesSpeakers => Voices.Any(v => v.Name is not null);

    public IEnumerable<PassageText> Passages => Sections.SelectMany(s => s.Speeches).SelectMany(s => s.Blocks).SelectMany(b => b.Passages);

    public static OpenEpisode Of(Episode episode, EpisodeCard card, Func<int, Turn, ImmutableArray<Passage>> marks)
    {
        var voices = Voice.OfTurns(episode.People.Select(p => p.Name), [.. episode.Turns.Select(t => (episode.SpeakerOf(t)?.Name, t.Label))]);
        return new OpenEpisode(episode, card, voices, ConversationLayout.Chapters(episode), ConversationLayout.Arrange(episode, voices, marks));
    }

    /// <summary>The person behind a voice; null for a mere label.</summary>
    public Person? PersonOf(Voice voice) => voice.IsPerson ? Episode.People.FirstOrDefault(p => p.Name == voice.Name) : null;

    public bool IsInferred(Voice voice) => PersonOf(voice) is { Confirmed: false };

    /// <summary>The passage that is being said at a time; null where no word is timed.</summary>
    public PassageText? At(double seconds) =>
        Passages.Where(p => p.Start is not null).TakeWhile((p, i) => i == 0 || p.Start!.Value.Seconds <= seconds).LastOrDefault();
}
