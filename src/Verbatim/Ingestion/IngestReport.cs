using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Verbatim.Transcripts;

namespace Verbatim.Ingestion;

/// <summary>What an ingestion did.</summary>
/// <param name="Written">Episodes that were read and stored, in order.</param>
/// <param name="Unchanged">How many files were left alone because they are what they were.</param>
/// <param name="Failed">Files of which nothing was stored.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="LeftOut">Files in folders that no transcript can be.</param>
public sealed record IngestReport(
    ImmutableArray<WrittenEpisode> Written, int Unchanged, ImmutableArray<string> Failed, double Seconds,
    ImmutableArray<string> LeftOut, ImmutableArray<ReportedProblem> Problems)
{
    public int Episodes => Written.Length;

    public int Turns => Written.Sum(e => e.Turns);

    public long Words => Written.Sum(e => (long)e.Words);

    /// <summary>Different people in the episodes written.</summary>
    public int People => Written.SelectMany(e => e.People).Distinct().Count();

    public int Chapters => Written.Sum(e => e.Chapters);

    public int Quotes => Written.Sum(e => e.Quotes);

    /// <summary>Whether there was nothing at the paths.</summary>
    [JsonIgnore]
    public bool FoundNothing => Written.IsEmpty && Unchanged == 0 && Failed.IsEmpty;

    [JsonIgnore]
    public bool IsFaultless => !FoundNothing && Failed.IsEmpty && Problems.All(p => p.Severity != Severity.Error);
}

/// <param name="Episode"><c>show/episode</c></param>
/// <param name="Replaced">Whether an earlier reading of the same file gave way to it.</param>
public sealed record WrittenEpisode(
    string File, string Episode, bool Replaced, int Turns, int Words, ImmutableArray<string> People, int Chapters, int Quotes);
