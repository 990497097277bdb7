using System.Collections.Immutable;
using Verbatim.Storage;
using Verbatim.Transcripts;

namespace Verbatim.Ingestion;

/// <summary>Keeps count while files go in.</summary>
internal sealed class IngestTally(IEnumerable<FileProblem> problems)
{
    private readonly List<(long Id, WrittenEpisode Episode)> written = [];
    private readonly List<string> failed = [];
    private readonly List<FileProblem> problems = [.. problems];
    private int unchanged;

    public void Unchanged() => unchanged++;

    public void Failed(string file, IEnumerable<FileProblem> reasons)
    {
        failed.Add(file);
        problems.AddRange(reasons);
    }

    public void Written(string file, Episode episode, SavedEpisode saved, IEnumerable<FileProblem> warnings)
    {
        written.Add((saved.Id, new WrittenEpisode(
            file, saved.Address.ToString(), saved.Replaced, episode.Turns.Length, episode.Turns.Sum(t => WordScanner.Count(t.Text)),
            [.. episode.People.Select(p => p.Name)], episode.Chapters.Length, episode.Quotations.Length)));
        problems.AddRange(warnings);
    }

    /// <param name="people">Names of each episode's people as the library settled them.</param>
    public IngestReport Report(TimeSpan elapsed, ImmutableArray<string> leftOut, ILookup<long, string> people) => new(
        [.. written.Select(w => people.Contains(w.Id) ? w.Episode with { People = [.. people[w.Id]] } : w.Episode)], unchanged, [.. failed], Math.Round(elapsed.TotalSeconds, 3), leftOut, [.. problems.Select(ReportedProblem.Of)]);
}
