using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Storage;

/// <summary>An episode without its words.</summary>
public sealed record EpisodeListing
{
    public required long Id { get; init; }

    public required EpisodeAddress Address { get; init; }

    /// <summary>The show it is listed under; differs from the address where the show's name was corrected after publication.</summary>
    public required Slug ShowSlug { get; init; }

    public string? Show { get; init; }

    public string? Number { get; init; }

    public string? Title { get; init; }

    public DateOnly? Published { get; init; }

    public string? Language { get; init; }

    /// <summary>Length as stated, otherwise the moment at which the last turn ends.</summary>
    public double? Seconds { get; init; }

    public bool SecondsAreStated { get; init; }

    public int Turns { get; init; }

    public int Words { get; init; }

    public int Chapters { get; init; }

    public ImmutableArray<PersonMention> People { get; init; } = [];

    public required string SourceFile { get; init; }

    public required string Format { get; init; }
}

/// <summary>Somebody who appears in an episode.</summary>
public sealed record PersonMention(Slug Slug, string Name, Role? Role, bool Confirmed);
