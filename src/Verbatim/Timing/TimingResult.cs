using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Timing;

/// <summary>The moments of all words, and what they rest on.</summary>
public sealed record TimingResult
{
    public required Timeline Timeline { get; init; }

    /// <summary>The transcript's chapters in their order, each with its place and start where the episode has words.</summary>
    public required ImmutableArray<Chapter> Chapters { get; init; }

    /// <summary>Refused times, each with its reason.</summary>
    public ImmutableArray<Problem> Problems { get; init; } = [];

    /// <summary>Stated times in order of time, used and refused; word and caption times are summed up in <see cref="TimedWords"/> instead.</summary>
    public ImmutableArray<Anchor> Anchors { get; init; } = [];

    /// <summary>Words whose time a caption or recogniser states.</summary>
    public int TimedWords { get; init; }

    /// <summary>Mean of <see cref="Anchor.LeftOutError"/> in seconds; null with fewer than three anchors.</summary>
    public double? LeaveOneOutError
    {
        get
        {
            var errors = Anchors.Where(a => a.LeftOutError is not null).Select(a => a.LeftOutError!.Value).ToList();
            return errors.Count == 0 ? null : errors.Average();
        }
    }
}
