using System.Globalization;
using System.Text.RegularExpressions;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Text;

/// <summary>Takes the facts that a page or front matter states as keys and values.</summary>
internal static partial class FactReader
{
    private static readonly string[] DateShapes =
        ["yyyy-MM-dd", "yyyy/MM/dd", "yyyy.MM.dd", "MMMM d, yyyy", "MMM d, yyyy", "MMMM d yyyy", "MMM d yyyy", "d MMMM yyyy", "d MMM yyyy", "dd.MM.yyyy", "d.M.yyyy"];

    public static void Take(KeyValue fact, int line, PageFacts page)
    {
        if (fact.IsGuest || fact.IsHost)
        {
            page.Credit(fact, line);
            return;
        }

        page.IsArchived |= fact.Key.StartsWith("Transcri", StringComparison.Ordinal);
        var stated = fact.Key.ToLowerInvariant() switch
        {
            _ when Vocabulary.DateKeys.Contains(fact.Key) => new EpisodeFacts { Published = Date(fact.Value) },
            "title" or "titel" or "titre" => new EpisodeFacts { Title = fact.Value },
            "show" or "podcast" or "series" => new EpisodeFacts { Show = fact.Value },
            "episode" or "number" or "folge" => Episode(fact.Value),
            "language" => new EpisodeFacts { Language = fact.Value.Length <= 12 ? fact.Value : null },
            "duration" or "length" or "runtime" => new EpisodeFacts { DurationSeconds = Timestamp.TryParse(fact.Value, out var seconds) && fact.Value.Contains(':') ? seconds : null },
            _ => EpisodeFacts.Unknown,
        };
        page.Facts = page.Facts.Or(stated);
    }

    public static DateOnly? Date(string text)
    {
        text = Ordinal().Replace(text.Trim().Trim('"', '\''), "$1");
        if (text.Length > 10 && text[4] == '-' && text[10] is 'T' or ' ')
            text = text[..10];
        var comma = text.IndexOf(", ", StringComparison.Ordinal);
        if (comma > 0 && text.AsSpan(0, comma).IndexOfAnyInRange('0', '9') < 0)
            text = text[(comma + 2)..];
        return DateOnly.TryParseExact(text, DateShapes, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var date) ? date : null;
    }

    private static EpisodeFacts Episode(string value) =>
        ShowLine.TryNumber(value, out var number) ? new EpisodeFacts { Number = number } : new EpisodeFacts { Title = value };

    [GeneratedRegex(@"\b([0-9]{1,2})(?:st|nd|rd|th)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Ordinal();
}
