using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Verbatim.Transcripts;
using YamlDotNet.RepresentationModel;

namespace Verbatim.Formats.Sidecars;

/// <summary>The keys of a sidecar and what they mean.</summary>
internal static partial class SidecarSchema
{
    private static readonly string[] Keys =
        ["title", "show", "number", "published", "language", "description", "duration", "people", "media", "timing", "corrections"];

    public static Sidecar Read(SidecarMapping root)
    {
        root.Expecting(Keys);
        return new Sidecar
        {
            Facts = new EpisodeFacts
            {
                Title = root.Text("title"),
                Show = root.Text("show"),
                Number = root.Text("number"),
                Published = root.Parsed<DateOnly?>("published", "a date such as 2024-10-22", ParseDate),
                Language = root.Parsed<string>("language", "a language tag such as en or pt-BR", t => LanguageTag().IsMatch(t) ? t : null),
                Description = root.Text("description"),
                DurationSeconds = root.Parsed<double?>("duration", "a length such as 49:12 or 1:02:03", t => Timestamp.TryParse(t, out var s) ? s : null),
                Media = [.. root.List("media").Select(item => ReadMedia(root, item)).OfType<MediaLink>()],
            },
            People = [.. root.List("people").Select(item => ReadPerson(root, item)).OfType<SidecarPerson>()],
            Corrections = [.. root.List("corrections").Select(item => ReadCorrection(root, item)).OfType<Correction>()],
            Timing = root.Parsed<string>("timing", "the name of a file beside the source", t => IsBeside(t) ? t : null),
        };
    }

    private static MediaLink? ReadMedia(SidecarMapping root, YamlNode item)
    {
        const string Expected = "an address (https://...) or a path";
        if (item is YamlScalarNode scalar)
            return SidecarMapping.TextOf(scalar) is { } plain && IsAddress(plain) ? new MediaLink(plain) : root.Reject<MediaLink>(item, "media", Expected);
        if (item is not YamlMappingNode mapping)
            return root.Reject<MediaLink>(item, "media", $"{Expected}, or url and offsetSeconds");
        var keys = root.Inner(mapping).Expecting("url", "offsetSeconds");
        var url = keys.Parsed<string>("url", Expected, t => IsAddress(t) ? t : null);
        var offset = keys.Parsed<double?>("offsetSeconds", "a number of seconds such as 12.5", ParseSeconds);
        if (url is not null)
            return new MediaLink(url, offset ?? 0);
        return keys.Text("url") is null ? root.Reject<MediaLink>(item, "media", "url and offsetSeconds") : null;
    }

    private static SidecarPerson? ReadPerson(SidecarMapping root, YamlNode item)
    {
        if (item is YamlScalarNode scalar && SidecarMapping.TextOf(scalar) is { } alone)
            return new SidecarPerson(alone, null, []);
        if (item is not YamlMappingNode mapping)
            return root.Reject<SidecarPerson>(item, "people", "name, role and labels");
        var keys = root.Inner(mapping).Expecting("name", "role", "labels");
        var role = keys.Parsed<Role?>("role", "host or guest", t => t.ToLowerInvariant() switch { "host" => Role.Host, "guest" => Role.Guest, _ => null });
        return keys.Text("name") is { } name
            ? new SidecarPerson(name, role, keys.Texts("labels"))
            : root.Reject<SidecarPerson>(item, "people", "a person with a name");
    }

    private static Correction? ReadCorrection(SidecarMapping root, YamlNode item)
    {
        if (item is not YamlMappingNode mapping)
            return root.Reject<Correction>(item, "corrections", "said and written");
        var keys = root.Inner(mapping).Expecting("said", "written");
        return keys.Text("said") is { } said && keys.Text("written") is { } written
            ? new Correction(said, written)
            : root.Reject<Correction>(item, "corrections", "both said and written");
    }

    private static DateOnly? ParseDate(string text) =>
        DateOnly.TryParseExact(text.Length > 10 && text[10] is 'T' or ' ' ? text[..10] : text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

    private static double? ParseSeconds(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && Math.Abs(seconds) < 1e7 ? seconds : null;

    // Anything else with a scheme (javascript:, data:) would become a link on a page.
    private static bool IsAddress(string text) => Scheme().Match(text) is { Success: true } scheme
        ? scheme.Value is "http:" or "https:" && Uri.TryCreate(text, UriKind.Absolute, out _)
        : !text.Any(char.IsControl);

    private static bool IsBeside(string text) =>
        !Path.IsPathRooted(text) && !Scheme().IsMatch(text) && !text.Split('/', '\\').Contains("..") && !text.Any(char.IsControl);

    [GeneratedRegex(@"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\z")]
    private static partial Regex LanguageTag();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9+.-]*:")]
    private static partial Regex Scheme();
}
