using System.Text.Json.Serialization;
using Verbatim.Transcripts;

namespace Verbatim.Search;

/// <summary>One matching turn, shown by its best passage.</summary>
/// <param name="Show">The show's title; its slug where no source gives one.</param>
/// <param name="Episode"><c>show/episode</c></param>
/// <param name="Source">File name.</param>
/// <param name="Published">yyyy-mm-dd.</param>
/// <param name="Turn">1-based.</param>
/// <param name="Start">When the passage begins.</param>
/// <param name="Snippet">The passage as HTML: its text escaped, matched words between mark tags.</param>
/// <param name="Url">Path of the passage.</param>
public sealed record SearchHit(
    string Show,
    string Episode,
    string Source,
    string? Title,
    string? Published,
    int Turn,
    string? Speaker,
    string? Chapter,
    Moment? Start,
    string Snippet,
    string Url)
{
    /// <summary>0-based, within the turn.</summary>
    [JsonIgnore]
    public int Passage { get; init; }

    [JsonIgnore]
    public double Score { get; init; }

    /// <summary>The passage before; null where <see cref="SearchOptions.Context"/> is not asked for, or the episode begins here.</summary>
    [JsonIgnore]
    public NeighbouringPassage? Before { get; init; }

    /// <summary>The passage after, as <see cref="Before"/>.</summary>
    [JsonIgnore]
    public NeighbouringPassage? After { get; init; }
}

/// <param name="Speaker">Null where nobody is named.</param>
/// <param name="Text">As written.</param>
/// <param name="SameTurn">Whether it belongs to the hit's own turn.</param>
public sealed record NeighbouringPassage(string? Speaker, string Text, bool SameTurn);
