using System.Collections.Immutable;

namespace Verbatim.Transcripts;

/// <summary>What is known of an episode beside its words. Null means that no source says it.</summary>
public sealed record EpisodeFacts
{
    public static readonly EpisodeFacts Unknown = new();

    public string? Show { get; init; }

    /// <summary>As the show counts: <c>18</c>, <c>S2E4</c>.</summary>
    public string? Number { get; init; }

    public string? Title { get; init; }

    public DateOnly? Published { get; init; }

    /// <summary>BCP 47.</summary>
    public string? Language { get; init; }

    /// <summary>Markdown.</summary>
    public string? Description { get; init; }

    /// <summary>The page's own notes around the transcript, quotations and tables excepted; Markdown.</summary>
    public string? Notes { get; init; }

    public double? DurationSeconds { get; init; }

    public ImmutableArray<MediaLink> Media { get; init; } = [];

    /// <summary>These facts, with what they leave open taken from <paramref name="weaker"/>.</summary>
    public EpisodeFacts Or(EpisodeFacts weaker) => new()
    {
        Show = Show ?? weaker.Show,
        Number = Number ?? weaker.Number,
        Title = Title ?? weaker.Title,
        Published = Published ?? weaker.Published,
        Language = Language ?? weaker.Language,
        Description = Description ?? weaker.Description,
        Notes = Notes ?? weaker.Notes,
        DurationSeconds = DurationSeconds ?? weaker.DurationSeconds,
        Media = Media.IsEmpty ? weaker.Media : Media,
    };
}

/// <param name="Url">Absolute, or a path beside the source.</param>
/// <param name="OffsetSeconds">How far this recording runs ahead of the transcript's times: add it to a moment to get the place in the recording.</param>
public sealed record MediaLink(string Url, double OffsetSeconds = 0);
