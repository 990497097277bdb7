using Microsoft.Extensions.Options;
using Verbatim.Ingestion;
using Verbatim.Storage;

namespace Verbatim.Web.Hosting;

/// <summary>Fills an empty library from the configured sources while the site is already being served.</summary>
internal sealed class FirstRead(Ingestor ingestor, LibraryLists lists, IOptions<VerbatimOptions> options, Serilog.ILogger log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        if (options.Value.Sources is not { Length: > 0 } sources || lists.CountEpisodes() > 0)
            return;
        var report = await ingestor.IngestAsync(sources.Select(SourceFolder.Find), cancellationToken: stoppingToken);
        foreach (var problem in report.Problems)
            log.Warning("{File}:{Line}: {Problem}", problem.File, problem.Line, problem.Message);
        foreach (var episode in report.Written)
            log.Information("Read {File}: {Turns} turns, {Words} words by {People}", episode.File, episode.Turns, episode.Words, string.Join(", ", episode.People));
        log.Information(
            "Read {Episodes} episodes, {Turns} turns, {Words} words, {People} people in {Seconds:0.0} s",
            report.Episodes, report.Turns, report.Words, report.People, report.Seconds);
    }
}
