using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Verbatim.Storage;
using Verbatim.Transcripts;

namespace Verbatim.Ingestion;

/// <summary>
/// Brings files into a library. Files are read in parallel and written in their order, each in a transaction of its own: one that fails
/// leaves what was stored of it before, and the others go in.
/// </summary>
public sealed class Ingestor(Library library)
{
    // Enough that the writer never waits for a reader, few enough that their texts fit in memory.
    private static readonly int ReadAhead = Environment.ProcessorCount + 2;

    /// <param name="paths">Files, and folders with all they hold.</param>
    /// <param name="again">Reads unchanged files, too.</param>
    /// <param name="cancellationToken">Stops between two episodes; those written stay.</param>
    public async Task<IngestReport> IngestAsync(
        IEnumerable<string> paths, bool again = false, IProgress<IngestProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var clock = Stopwatch.StartNew();
        var found = FoundFiles.At(paths);
        var tally = new IngestTally(found.Problems);
        var stored = again ? StoredFiles.None : StoredFiles.Of(library.Episodes.AllFiles());
        var reading = new Queue<(EpisodeFiles Files, Task<SourceReading?> Result)>();
        var (next, done) = (0, 0);
        while (next < found.Episodes.Length || reading.Count > 0)
        {
            while (next < found.Episodes.Length && reading.Count < ReadAhead)
            {
                var files = found.Episodes[next++];
                reading.Enqueue((files, Task.Run(() => Read(files, stored), cancellationToken)));
            }

            var (current, result) = reading.Dequeue();
            await Task.WhenAny(result).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            Take(current, result, tally);
            progress?.Report(new IngestProgress(++done, found.Episodes.Length, current.Transcript));
        }

        var people = PeopleAcrossEpisodes.Settle(library);
        library.Index.Update(cancellationToken);
        return tally.Report(clock.Elapsed, found.LeftOut, people);
    }

    // Show notes may lie beside captions under the same name: they are no transcript, the captions are.
    private static SourceReading? Read(EpisodeFiles files, StoredFiles stored)
    {
        if (stored.Have(files))
            return null;
        var reading = EpisodeReader.ReadSource(files);
        if (!reading.IsRefused || reading.Source is null || files.WithoutTranscript() is not { } others)
            return reading;
        if (stored.Have(others))
            return null;
        var instead = EpisodeReader.ReadSource(others);
        return instead.IsRefused ? reading : instead with { Problems = [.. reading.Problems.Select(p => p.AsWarning()), .. instead.Problems] };
    }

    // A reader that breaks on a file is our defect; it costs that file and is reported, and the others go in.
    private void Take(EpisodeFiles files, Task<SourceReading?> result, IngestTally tally)
    {
        if (result.Exception is { } defect)
            tally.Failed(files.Transcript, [Error($"the program failed on this file, please report it: {defect.InnerException}")]);
        else if (result.GetAwaiter().GetResult() is not { } source)
            tally.Unchanged();
        else
            Write(EpisodeReader.Resolve(source), tally);

        FileProblem Error(string message) => new(files.Transcript, Problem.Error(null, message));
    }

    private SavedEpisode Save(Episode episode, ImmutableArray<SourceFile> files) =>
        library.Episodes.Save(episode, files, library.Index.Follow);

    private void Write(EpisodeReading reading, IngestTally tally)
    {
        var file = reading.Source.Paths.Transcript;
        if (reading.Episode is not { } episode)
        {
            tally.Failed(file, reading.Source.Problems);
            return;
        }

        try
        {
            tally.Written(file, episode, Save(episode, reading.Source.Files), reading.Source.Problems);
        }
        catch (SqliteException e)
        {
            tally.Failed(file, [.. reading.Source.Problems, new FileProblem(file, Problem.Error(null, $"could not be stored: {e.Message}"))]);
        }
    }
}
