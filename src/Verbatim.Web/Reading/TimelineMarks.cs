using System.Globalization;
using System.Text;
using Verbatim.Transcripts;

namespace Verbatim.Web.Reading;

/// <summary>What stands below the voices in an episode's timeline, as SVG path data in the units of <see cref="SpeakerStrip.Width"/>.</summary>
/// <param name="Chapters">One stroke for each, a gap between two.</param>
/// <param name="Quotations">One tick for each that was placed.</param>
/// <param name="Found">One tick for each passage with marked words.</param>
internal sealed record TimelineMarks(string Chapters, string Quotations, string Found)
{
    // More are a pixel wide on a phone: the gaps would be all that is seen.
    private const int MostDivided = 100;
    private const int MostFound = 200;
    private const double Gap = 3;

    /// <summary>Null where nothing is timed.</summary>
    public static TimelineMarks? Of(OpenEpisode reading)
    {
        if (reading.Card.Listing.Seconds is not (> 0 and var whole))
            return null;
        var timeline = reading.Episode.Timeline;
        return new TimelineMarks(
            Strokes([.. reading.Chapters.Select(c => c.Chapter.Start).OfType<Moment>().Select(PlaceOf).Order()]),
            Ticks(reading.Episode.Quotations.Select(q => q.Place is { } place ? timeline.StartAt(place.Turn, place.Start) : null)),
            Ticks(reading.Passages.Where(p => p.Runs.Any(r => r.Marked)).Select(p => p.Start).Take(MostFound)));

        double PlaceOf(Moment moment) => Math.Clamp(moment.Seconds / whole, 0, 1) * SpeakerStrip.Width;

        string Ticks(IEnumerable<Moment?> moments) =>
            string.Concat(moments.OfType<Moment>().Select(m => string.Create(CultureInfo.InvariantCulture, $"M{PlaceOf(m):0.#} 0v10")));
    }

    private static string Strokes(IReadOnlyList<double> starts)
    {
        var path = new StringBuilder();
        var gap = starts.Count > MostDivided ? 0 : Gap;
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1] - gap : SpeakerStrip.Width;
            if (end > starts[i])
                path.Append(CultureInfo.InvariantCulture, $"M{starts[i]:0.#} 2H{end:0.#}");
        }

        return path.ToString();
    }
}
