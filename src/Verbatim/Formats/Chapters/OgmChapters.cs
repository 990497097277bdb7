using System.Globalization;
using System.Text.RegularExpressions;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Chapters;

/// <summary>Chapter lists of the OGM and Matroska tools: <c>CHAPTER01=00:00:00.000</c>, <c>CHAPTER01NAME=Introduction</c>.</summary>
internal static partial class OgmChapters
{
    public static IEnumerable<Chapter>? Read(SourceText source)
    {
        var times = new Dictionary<int, double?>();
        var chapters = new List<Chapter>();
        for (var i = 0; i < source.Lines.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(source.Lines[i]))
                continue;
            if (Line().Match(source.Lines[i].Trim()) is not { Success: true } match)
                return null;
            var number = int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture);
            if (!match.Groups["name"].Success)
                times[number] = Timestamp.TryParse(match.Groups["value"].ValueSpan, out var seconds) ? seconds : null;
            else if (match.Groups["value"].ValueSpan.Trim() is { Length: > 0 } title)
                chapters.Add(new Chapter(title.ToString(), ChapterSource.File, i + 1, times.GetValueOrDefault(number), null));
        }

        return chapters;
    }

    [GeneratedRegex(@"^CHAPTER(?<n>\d{1,4})(?<name>NAME)?=(?<value>.*)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Line();
}
