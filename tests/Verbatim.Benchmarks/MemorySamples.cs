using System.Globalization;
using System.Text;

namespace Verbatim.Benchmarks;

/// <summary>A conversation of a given size in each format: a voice for every line, about three words a second, words timed where the format times words.</summary>
internal static class MemorySamples
{
    private const double SecondsPerWord = 0.34;

    private static readonly string[] Words =
    [
        "so", "the", "harbour", "was", "closed", "and", "nobody", "asked", "why", "until", "we", "looked", "at", "what", "rope", "really", "does", "under", "load",
        "it", "remembers", "every", "knot", "that", "somebody", "tied", "in", "hurry", "of", "course", "you", "would", "say", "measure", "before", "people", "trust", "tide",
    ];

    private static readonly string[] Voices = ["Mira Lund", "Otto Brandt", "Ines Vale"];

    public static IReadOnlyList<string> Formats { get; } = ["text", "webvtt", "subrip", "sbv", "ttml", "substation", "lrc", "json lines", "json words", "json minified", "html", "html one element"];

    public static string ExtensionOf(string format) => format switch
    {
        "webvtt" => ".vtt",
        "subrip" => ".srt",
        "sbv" => ".sbv",
        "ttml" => ".ttml",
        "substation" => ".ass",
        "lrc" => ".lrc",
        "text" => ".md",
        _ when format.StartsWith("html", StringComparison.Ordinal) => ".html",
        _ => ".json",
    };

    public static string Of(string format, int bytes)
    {
        var text = new StringBuilder(Head(format), bytes + 1000);
        var (random, seconds) = (new Random(3), 0.0);
        for (var line = 0; text.Length < bytes; line++)
        {
            var words = Enumerable.Range(0, random.Next(4, 20)).Select(_ => Words[random.Next(Words.Length)]).ToArray();
            words[0] = char.ToUpperInvariant(words[0][0]) + words[0][1..];
            words[^1] += ".";
            Append(text, format, line, Voices[line / 3 % Voices.Length], words, seconds);
            seconds += words.Length * SecondsPerWord;
        }

        return text.Append(Tail(format)).ToString();
    }

    private static string Head(string format) => format switch
    {
        "webvtt" => "WEBVTT\n",
        "ttml" => "<tt xmlns=\"http://www.w3.org/ns/ttml\" xmlns:ttm=\"http://www.w3.org/ns/ttml#metadata\"><body><div>\n",
        "substation" => "[Script Info]\n\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n",
        "lrc" => "[ti:The Harbour]\n",
        "json lines" => "{\n  \"version\": \"1.0.0\",\n  \"segments\": [\n",
        "json words" => "{\n  \"language\": \"en\",\n  \"segments\": [\n",
        "json minified" => "{\"language\":\"en\",\"segments\":[",
        "html" => "<!DOCTYPE html><html><head><title>The Harbour</title></head><body><article>\n",
        "html one element" => "<!DOCTYPE html><html><head><title>The Harbour</title></head><body><p>\n",
        _ => "",
    };

    private static string Tail(string format) => format switch
    {
        "ttml" => "</div></body></tt>\n",
        "json lines" or "json words" => "\n  ]\n}\n",
        "json minified" => "]}",
        "html" => "</article></body></html>\n",
        "html one element" => "</p></body></html>\n",
        _ => "",
    };

    private static void Append(StringBuilder text, string format, int line, string voice, string[] words, double seconds)
    {
        var said = string.Join(' ', words);
        var end = seconds + words.Length * SecondsPerWord;
        var comma = line > 0 ? "," : "";
        _ = format switch
        {
            "text" => text.Append(Culture, $"**{voice}:** {said}\n\n"),
            "webvtt" => text.Append(Culture, $"\n{Clock(seconds, '.')} --> {Clock(end, '.')}\n<v {voice}>{said}\n"),
            "subrip" => text.Append(Culture, $"{line + 1}\n{Clock(seconds, ',')} --> {Clock(end, ',')}\n{voice}: {said}\n\n"),
            "sbv" => text.Append(Culture, $"{Clock(seconds, '.')},{Clock(end, '.')}\n>> {voice}: {said}\n\n"),
            "ttml" => text.Append(Culture, $"<p begin=\"{seconds:0.000}s\" end=\"{end:0.000}s\" ttm:agent=\"{voice}\">{said}</p>\n"),
            "substation" => text.Append(Culture, $"Dialogue: 0,{Clock(seconds, '.')[1..^1]},{Clock(end, '.')[1..^1]},Default,{voice},0,0,0,,{said}\n"),
            "lrc" => text.Append(Culture, $"[{(int)seconds / 60:00}:{seconds % 60:00.00}]{said}\n"),
            "json lines" => text.Append(Culture, $"{comma}{{\n      \"speaker\": \"{voice}\",\n      \"startTime\": {seconds:0.000},\n      \"endTime\": {end:0.000},\n      \"body\": \"{said}\"\n    }}"),
            "json words" => text.Append(Culture, $"{comma}\n    {{\n      \"start\": {seconds:0.000},\n      \"end\": {end:0.000},\n      \"speaker\": \"{voice}\",\n      \"text\": \" {said}\",\n      \"words\": [{string.Join(',', TimedWords(words, seconds, "\n        "))}\n      ]\n    }}"),
            "json minified" => text.Append(Culture, $"{comma}{{\"start\":{seconds:0.000},\"end\":{end:0.000},\"speaker\":\"{voice}\",\"text\":\" {said}\",\"words\":[{string.Join(',', TimedWords(words, seconds, ""))}]}}"),
            "html" => text.Append(Culture, $"<p><b>{voice}:</b> {said}</p>\n"),
            _ => text.Append(Culture, $"<b>{voice}:</b> {said}<br>\n"),
        };
    }

    private static IEnumerable<string> TimedWords(string[] words, double seconds, string indent) =>
        words.Select((word, i) => string.Create(Culture, $"{indent}{{\"word\":\"{word}\",\"start\":{seconds + i * SecondsPerWord:0.00},\"end\":{seconds + (i + 0.9) * SecondsPerWord:0.00},\"score\":0.91}}"));

    private static string Clock(double seconds, char point) =>
        string.Create(Culture, $"{(int)seconds / 3600:00}:{(int)seconds / 60 % 60:00}:{(int)seconds % 60:00}{point}{(int)(seconds * 1000) % 1000:000}");

    private static CultureInfo Culture => CultureInfo.InvariantCulture;
}
