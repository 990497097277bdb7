using System.Globalization;
using Verbatim.Transcripts;

namespace Verbatim.Quotes.Citations;

/// <summary>A quotation cited in one style.</summary>
/// <param name="Reference">For the list of references.</param>
/// <param name="InText">For the place where the words are quoted; holds the time.</param>
public sealed record Citation(string Reference, string InText);

/// <summary>APA (7th edition), MLA (9th) and Chicago (17th, notes) for podcast episodes.</summary>
public static class CitationStyles
{
    public static Citation Apa(CitedQuote quote)
    {
        var hosts = quote.Hosts;
        var names = CitedName.List([.. hosts.Select(h => CitedName.Of(h).Initialled)], ", & ");
        var date = quote.Facts.Published is { } day ? day.ToString("yyyy, MMMM d", CultureInfo.InvariantCulture) : "n.d.";
        var number = quote.Facts.Number is { } n ? $" (No. {n})" : "";
        var head = hosts.IsEmpty ? $"{quote.Title}{number} [Audio podcast episode]. ({date})." : $"{names} ({(hosts.Length == 1 ? "Host" : "Hosts")}). ({date}). {quote.Title}{number} [Audio podcast episode].";
        var show = quote.Facts.Show is { } s ? $" In {s}." : "";
        var families = CitedName.List([.. hosts.Select(h => CitedName.Of(h).Family)], hosts.Length == 2 ? " & " : ", & ");
        var year = quote.Facts.Published?.Year.ToString(CultureInfo.InvariantCulture) ?? "n.d.";
        return new Citation($"{head}{show} {quote.Url}", $"({(hosts.IsEmpty ? $"“{quote.Title}”" : families)}, {year}{At(quote)})");
    }

    public static Citation Mla(CitedQuote quote)
    {
        var parts = new List<string>();
        if (quote.Facts.Show is { } show)
            parts.Add(show);
        if (!quote.Hosts.IsEmpty)
            parts.Add($"hosted by {CitedName.List(quote.Hosts, quote.Hosts.Length == 2 ? " and " : ", and ")}");
        if (quote.Facts.Number is { } number)
            parts.Add($"episode {number}");
        if (quote.Facts.Published is { } day)
            parts.Add($"{day.Day} {MlaMonth(day)} {day.Year}");
        parts.Add(quote.Url);
        var time = quote.Start is { } start ? $" {(quote.Locator!.StartsWith('c') ? "c. " : "")}{TimeSpan.FromSeconds(Math.Floor(start.Seconds)):hh\\:mm\\:ss}" : "";
        var who = quote.Speaker is { } speaker ? CitedName.Of(speaker).Family : $"“{quote.Title}”";
        return new Citation($"“{quote.Title}{(EndsSentence(quote.Title) ? "" : ".")}” {string.Join(", ", parts)}.", $"({who}{time})");
    }

    public static Citation Chicago(CitedQuote quote)
    {
        var speaker = quote.Speaker is { } name ? $"{name}, " : "";
        var title = $"“{quote.Title}{(EndsSentence(quote.Title) ? "" : ",")}”";
        var date = quote.Facts.Published is { } day ? $" {day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture)}," : "";
        var show = quote.Facts.Show is { } s ? $" in {s}," : "";
        var hosts = quote.Hosts.IsEmpty ? "" : $" hosted by {CitedName.List(quote.Hosts, quote.Hosts.Length == 2 ? " and " : ", and ")},";
        var note = $"{speaker}{title}{date}{show}{hosts} podcast{At(quote)}, {quote.Url}.";
        return new Citation(note, note);
    }

    private static string At(CitedQuote quote) => quote.Locator is { } at ? $", {at}" : "";

    private static bool EndsSentence(string title) => title.Length > 0 && title[^1] is '.' or '?' or '!';

    private static string MlaMonth(DateOnly day) => day.Month is 5 or 6 or 7
        ? day.ToString("MMMM", CultureInfo.InvariantCulture)
        : day.Month == 9 ? "Sept." : $"{day.ToString("MMM", CultureInfo.InvariantCulture)}.";
}
