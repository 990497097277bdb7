using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Verbatim.Transcripts;

namespace Verbatim.Benchmarks;

/// <summary>Public transcripts with times, read just far enough to know what was said when.</summary>
internal static partial class TimingCorpus
{
    public static IEnumerable<TimingTruth> All(string corpus)
    {
        foreach (var file in Files(corpus, "talkpython", "*.vtt"))
            yield return TimingTruth.Of(Path.GetFileNameWithoutExtension(file), "talkpython", Captions(file, labelled: false));
        foreach (var file in Files(corpus, "virtual-coffee-srt", "*.srt"))
            yield return TimingTruth.Of(Path.GetFileNameWithoutExtension(file), "virtual-coffee", Captions(file, labelled: true));
        foreach (var file in Files(corpus, "oxide-and-friends", "*_transcript.txt"))
        {
            var turns = Turns(file).ToList();
            if (turns.Count > 100)
                yield return TimingTruth.Of(Path.GetFileNameWithoutExtension(file), "oxide", turns);
        }
    }

    /// <summary>Word lists of speech recognisers.</summary>
    public static List<(string Text, double Seconds)> Words(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        var root = json.RootElement.TryGetProperty("retval", out var inner) ? inner : json.RootElement;
        var words = new List<(string, double)>();
        foreach (var word in root.GetProperty("words").EnumerateArray())
        {
            var text = word.TryGetProperty("punct", out var punct) ? punct : word.TryGetProperty("text", out var t) ? t : word.GetProperty("name");
            var time = word.TryGetProperty("start", out var start) ? start : word.GetProperty("time");
            var seconds = time.ValueKind == JsonValueKind.Number ? time.GetDouble() : double.Parse(time.GetString()!, CultureInfo.InvariantCulture);
            if (text.GetString()!.Trim() is { Length: > 0 } said && said.Any(char.IsLetterOrDigit))
                words.Add((said, seconds));
        }

        return words;
    }

    private static IEnumerable<string> Files(string corpus, string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(corpus, folder), pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static IEnumerable<(string?, string, double)> Captions(string file, bool labelled)
    {
        string? label = null;
        foreach (var block in BlankLine().Split(File.ReadAllText(file)))
        {
            var lines = block.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            var timing = Array.FindIndex(lines, l => l.Contains("-->", StringComparison.Ordinal));
            if (timing < 0 || !Timestamp.TryParse(lines[timing].Split(' ')[0].Replace(',', '.'), out var seconds))
                continue;
            var text = string.Join(' ', lines[(timing + 1)..]);
            if (labelled && Label().Match(text) is { Success: true } found)
                (label, text) = (found.Groups[1].Value, text[found.Length..]);
            if (text.Length > 0)
                yield return (label, text, seconds);
        }
    }

    private static IEnumerable<(string?, string, double)> Turns(string file)
    {
        foreach (var line in File.ReadLines(file))
        {
            if (TurnLine().Match(line) is { Success: true } turn && Timestamp.TryParse(turn.Groups[2].Value, out var seconds))
                yield return (turn.Groups[1].Value, turn.Groups[3].Value, seconds);
        }
    }

    [GeneratedRegex(@"\r?\n\s*\r?\n")]
    private static partial Regex BlankLine();

    [GeneratedRegex(@"^([A-Z][\w.]+(?: [A-Z]\w+){0,2}): ")]
    private static partial Regex Label();

    [GeneratedRegex(@"^\[(Speaker \d+)\] \[([\d:]+)\] (.+)$")]
    private static partial Regex TurnLine();
}
