using System.Collections.Immutable;
using Verbatim.Formats.Feeds;
using Verbatim.Formats.Html;
using Verbatim.Formats.Json;
using Verbatim.Formats.Lrc;
using Verbatim.Formats.Sbv;
using Verbatim.Formats.SubRip;
using Verbatim.Formats.SubStation;
using Verbatim.Formats.Tables;
using Verbatim.Formats.Text;
using Verbatim.Formats.Ttml;
using Verbatim.Formats.WebVtt;
using Verbatim.Transcripts;

namespace Verbatim.Formats;

/// <summary>Every format, and the choice between them.</summary>
public static class TranscriptReaders
{
    /// <summary>Where neither content nor extension decides, the earlier one reads.</summary>
    public static ImmutableArray<ITranscriptReader> All { get; } =
    [
        new WebVttReader(),
        new SubRipReader(),
        new SbvReader(),
        new TtmlReader(),
        new SubStationReader(),
        new LrcReader(),
        new JsonTranscriptReader(),
        new HtmlTranscriptReader(),
        new XmlRefusalReader(),
        new TableReader(),
        new TextTranscriptReader(),
    ];

    /// <summary>
    /// Reads with the reader whose format the content suits best; the extension breaks ties. One that is not certain and refuses
    /// gives way to the next; the first refusal stands if none can read the source.
    /// </summary>
    public static Transcript Read(SourceText source)
    {
        if (string.IsNullOrWhiteSpace(source.Text))
            return Refusal.Of(source, "unknown", null, "found nothing but white space, expected a transcript");

        var extension = Path.GetExtension(source.FileName).ToLowerInvariant();
        var fitting = All
            .Select(reader => (Reader: reader, Fit: reader.Recognise(source)))
            .Where(candidate => candidate.Fit > Fit.No)
            .OrderByDescending(candidate => candidate.Fit)
            .ThenByDescending(candidate => candidate.Reader.Extensions.Contains(extension));

        Transcript? refused = null;
        foreach (var (reader, fit) in fitting)
        {
            var transcript = reader.Read(source);
            if (!transcript.IsRefused)
                return transcript;
            refused ??= transcript;
            if (fit == Fit.Certain)
                break;
        }

        return refused ?? Refusal.Of(source, "unknown", FirstLine(source),
            $"found \"{Beginning(source)}\", expected a transcript in one of these formats: {string.Join(", ", All.Select(r => r.Format).Distinct())}");
    }

    private static int FirstLine(SourceText source)
    {
        var line = 0;
        while (string.IsNullOrWhiteSpace(source.Lines[line]))
            line++;
        return line + 1;
    }

    private static string Beginning(SourceText source)
    {
        var line = source.Lines[FirstLine(source) - 1].Trim();
        return line.Length <= 40 ? line : $"{line.AsSpan(0, char.IsHighSurrogate(line[39]) ? 39 : 40)}...";
    }
}
