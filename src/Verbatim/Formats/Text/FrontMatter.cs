using System.Collections.Immutable;
using System.Globalization;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Text;

/// <summary>Facts and people from YAML or TOML between fences at the top of a file.</summary>
internal static class FrontMatter
{
    public static void Read(SourceText source, TextDocument document, Layout layout, PageFacts facts)
    {
        var lines = new List<(string, int)>();
        foreach (var line in document.Lines)
        {
            if (line.Form == LineForm.FrontMatter || (line.IsBlank && lines.Count > 0 && line.Number < document.Lines.Length && IsInside(document, line.Number)))
                lines.Add((source.Lines[line.Number - 1], line.Number));
            if (line.Form == LineForm.FrontMatter)
                layout.Aside(line.Number - 1, LineKind.Metadata, "front matter");
        }

        if (lines.Count < 3)
            return;
        foreach (var field in FrontMatterFields.Read(lines.Skip(1).SkipLast(1)))
            Take(field, facts);
    }

    private static bool IsInside(TextDocument document, int index) => document.Lines[document.NextFilled(index) is var next && next < document.Lines.Length ? next : index].Form == LineForm.FrontMatter;

    private static void Take(FrontMatterField field, PageFacts page)
    {
        if (field.Values.IsEmpty)
            return;
        page.IsArchived |= field.Key.StartsWith("transcri", StringComparison.OrdinalIgnoreCase) || field.Key.StartsWith("translat", StringComparison.OrdinalIgnoreCase);
        var value = field.Values[0];
        switch (field.Key.ToLowerInvariant())
        {
            case "title":
                page.Facts = page.Facts.Or(new EpisodeFacts { Title = value });
                break;
            case "show" or "podcast" or "series" or "podcast_name" or "show_name" when !value.Contains("://", StringComparison.Ordinal):
                page.Facts = page.Facts.Or(new EpisodeFacts { Show = value });
                break;
            case "season" when ShowLine.TryNumber(value, out var season):
                page.Facts = page.Facts with { Number = page.Facts.Number is { } episode ? $"S{season}E{episode}" : $"S{season}" };
                break;
            case "episode" or "number" or "episode_number" or "episodenumber" when ShowLine.TryNumber(value, out var number):
                page.Facts = page.Facts with { Number = page.Facts.Number is { } s && s.StartsWith('S') && !s.Contains('E') ? $"{s}E{number}" : number };
                break;
            case "date" or "published" or "publish_date" or "pub_date" or "pubdate" or "published_date" or "publication_date" or "air_date" or "published_at" or "recorded" or "release_date" or "formatteddate":
                page.Facts = page.Facts.Or(new EpisodeFacts { Published = FactReader.Date(value) });
                break;
            case "language" or "lang" when value.Length is >= 2 and <= 12:
                page.Facts = page.Facts.Or(new EpisodeFacts { Language = value });
                break;
            case "description" or "summary" or "subtitle" or "excerpt":
                page.Facts = page.Facts.Or(new EpisodeFacts { Description = value });
                break;
            case "duration" or "length" or "runtime" when value.Contains(':') && Timestamp.TryParse(value, out var seconds):
                page.Facts = page.Facts.Or(new EpisodeFacts { DurationSeconds = seconds });
                break;
            case "media" or "audio" or "video" or "youtube" or "youtube_url" or "audio_file" or "audio_url" or "video_url" or "mp3" or "enclosure":
                page.Facts = page.Facts with { Media = [.. page.Facts.Media, .. Links(field.Values)] };
                break;
            case "duration_seconds" or "durationseconds" or "duration" or "length" when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var length) && length is > 0 and < 360_000 && (field.Key.Contains("sec", StringComparison.OrdinalIgnoreCase) || length > 300):
                page.Facts = page.Facts.Or(new EpisodeFacts { DurationSeconds = length });
                break;
            case "host" or "hosts" or "co-host" or "cohosts" or "moderator" or "moderators" or "interviewer":
                Credit(field, Role.Host, page);
                break;
            case "guest" or "guests" or "interviewee":
                Credit(field, Role.Guest, page);
                break;
            case "speaker" or "speakers" or "people" or "participants" or "panelists" or "cast":
                Credit(field, null, page);
                break;
            default:
                break;
        }
    }

    private static IEnumerable<MediaLink> Links(ImmutableArray<string> values) =>
        values.Where(v => Uri.TryCreate(v, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https").Select(v => new MediaLink(v));

    private static void Credit(FrontMatterField field, Role? role, PageFacts page)
    {
        foreach (var (name, detail) in field.Values.SelectMany(v => NameList.Read(v)))
            page.Roster.Add(new RosterEntry(name, role, detail, field.Line));
        page.IsArchived = true;
    }
}
