using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Verbatim.Ingestion;
using Verbatim.Search;
using Verbatim.Storage;

namespace Verbatim.Web.Hosting;

/// <summary>Fills an empty library from the configured sources and brings the index up to date, while the site is already being served.</summary>
internal sealed class FirstRead(
    Ingestor ingestor, ITurnIndex index, LibraryLists lists, IOptions<VerbatimOptions> options, Serilog.ILogger log) : BackgroundService
{
    /// <summary>True from the moment at which everything in the library can be read and found.</summary>
    public bool IsDone { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            if (options.Value.Sources is { Length: > 0 } sources && lists.CountEpisodes() == 0)
                Tell(await ingestor.IngestAsync(sources.Select(SourceFolder.Find), cancellationToken: stoppingToken));
            var prepared = index.Prepare(stoppingToken);
            IsDone = true;
            if (index.Notice() is { } notice)
                log.Warning("Search: {Notice}", notice);
            await prepared;
            log.Information("Search engine: {Engine}", index.Engine);
        }
        catch (Exception e) when (e is SqliteException or LibraryException)
        {
            log.Error("The library cannot be written ({Reason}); it is served as it is", e.Message);
        }
        catch (Exception e) when (IsDone && e is IOException or UnauthorizedAccessException)
        {
            log.Error("Search: the index of {Engine} cannot be written ({Reason}); SQLite goes on answering", index.Engine, e.Message);
        }

        IsDone = true;
    }

    private void Tell(IngestReport report)
    {
        foreach (var problem in report.Problems)
            log.Warning("{File}:{Line}: {Problem}", problem.File, problem.Line, problem.Message);
        foreach (var episode in report.Written)
            log.Information("Read {File}: {Turns} turns, {Words} words by {People}", episode.File, episode.Turns, episode.Words, string.Join(", ", episode.People.Take(5)));
        log.Information(
            "Read {Episodes} episodes, {Turns} turns, {Words} words, {People} people in {Seconds:0.0} s",
            report.Episodes, report.Turns, report.Words, report.People, report.Seconds);
    }
}
