using System.Collections.Immutable;
using Verbatim.Formats;
using Verbatim.Formats.Sidecars;
using Verbatim.People;
using Verbatim.Quotes;
using Verbatim.Storage;
using Verbatim.Timing;
using Verbatim.Transcripts;

namespace Verbatim.Ingestion;

/// <summary>From files to an episode: the stages of the library, called in their order. Stores nothing.</summary>
public static class EpisodeReader
{
    public static EpisodeReading Read(EpisodeFiles files) => Resolve(ReadSource(files));

    /// <summary>All that depends on these files alone.</summary>
    public static SourceReading ReadSource(EpisodeFiles files)
    {
        var file = LoadedFile.Load(files.Transcript);
        var sidecarFile = files.Sidecar is null ? null : LoadedFile.Load(files.Sidecar);
        var sidecar = sidecarFile?.Source is { } text ? SidecarReader.Read(text) : Sidecar.None;
        var transcript = file.Source is { } source ? TranscriptReaders.Read(source) : Transcript.Refused("unknown", file.Problems[^1].Problem);
        var companions = Companions.Of(files, transcript);
        var facts = sidecar.Facts.Or(transcript.Facts);
        TimingResult? timing = null;
        if (!transcript.IsRefused)
        {
            transcript = transcript with
            {
                Quotations = QuotationFinder.Place(transcript.Turns, transcript.Quotations),
                Chapters = companions.ChaptersFor(transcript),
            };
            timing = EpisodeTimer.Time(transcript, facts, companions.Timed);
        }

        return new SourceReading
        {
            Paths = files,
            Source = file.Source,
            Transcript = transcript,
            Sidecar = sidecar,
            Facts = facts,
            Timing = timing,
            Files = [.. new[] { file.Stored(SourceKind.Transcript), sidecarFile?.Stored(SourceKind.Sidecar) }.OfType<SourceFile>(), .. companions.Files],
            Problems =
            [
                .. file.Problems,
                .. file.Source is null ? [] : In(files.Transcript, transcript.Problems),
                .. sidecarFile?.Problems ?? [],
                .. In(files.Sidecar, sidecar.Problems),
                .. companions.Problems,
                .. In(files.Transcript, timing?.Problems ?? []),
            ],
        };
    }

    public static EpisodeReading Resolve(SourceReading reading)
    {
        if (reading.IsRefused || reading.Source is null || reading.Timing is null)
            return new EpisodeReading(reading, null);
        var episode = new Episode
        {
            Address = Propose(reading.Facts, reading.Paths.Transcript),
            Source = reading.Source,
            Format = reading.Transcript.Format,
            Facts = reading.Facts,
            People = PeopleResolver.Resolve(reading.Transcript, reading.Sidecar),
            Turns = reading.Transcript.Turns,
            Chapters = reading.Timing.Chapters,
            Quotations = reading.Transcript.Quotations,
            Timeline = reading.Timing.Timeline,
            Anchors = reading.Timing.Anchors,
            Receipt = reading.Transcript.Receipt,
            Problems = [.. reading.Problems.Select(p => OfEpisode(p, reading.Paths.Transcript))],
            Corrections = reading.Sidecar.Corrections,
        };
        return new EpisodeReading(reading, episode);
    }

    private static IEnumerable<FileProblem> In(string? file, ImmutableArray<Problem> problems) => problems.Select(p => new FileProblem(file!, p));

    /// <summary>The address an episode would like: from its show and title, or from the file's name where it has no title.</summary>
    private static EpisodeAddress Propose(EpisodeFacts facts, string path) =>
        new(Slug.From(facts.Show ?? "unsorted"), Slug.From(facts.Title ?? Path.GetFileNameWithoutExtension(path)));

    private static Problem OfEpisode(FileProblem problem, string transcript) => problem.File == transcript
        ? problem.Problem
        : problem.Problem with { Line = null, Message = (problem with { File = Path.GetFileName(problem.File) }).ToString() };
}
