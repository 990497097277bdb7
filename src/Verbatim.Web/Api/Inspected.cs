using Verbatim.Ingestion;
using Verbatim.Transcripts;

namespace Verbatim.Web.Api;

internal static class Inspected
{
    /// <summary>A stored episode in the shape of <c>verbatim inspect --json</c>. Of the source's path only the file's name leaves the server.</summary>
    public static InspectionDocument Of(Episode episode)
    {
        var name = episode.Source.FileName;
        return InspectionDocument.Of(new EpisodeReading(
            new SourceReading
            {
                Paths = EpisodeFiles.Of(name),
                Source = episode.Source,
                Transcript = new Transcript { Format = episode.Format, Receipt = episode.Receipt },
                Problems = [.. episode.Problems.Select(p => new FileProblem(name, p))],
            },
            episode));
    }
}
