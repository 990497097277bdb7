using System.Globalization;
using Verbatim.Transcripts;

namespace Verbatim.Storage;

/// <summary>Which episodes of a list are wanted; null leaves that open.</summary>
public sealed record EpisodeFilter(Slug? Show = null, Slug? Person = null, int? Year = null)
{
    public static readonly EpisodeFilter Everything = new();

    internal const string Where =
        """
        WHERE (@show IS NULL OR show.slug = @show)
          AND (@year IS NULL OR substr(published, 1, 4) = @year)
          AND (@person IS NULL OR episode.id IN (
              SELECT appearance.episode_id FROM appearance JOIN person ON person.id = appearance.person_id WHERE person.slug = @person))
        """;

    internal object Parameters(int offset, int limit) =>
        new { show = Show?.ToString(), person = Person?.ToString(), year = Year?.ToString("0000", CultureInfo.InvariantCulture), offset, limit };
}
