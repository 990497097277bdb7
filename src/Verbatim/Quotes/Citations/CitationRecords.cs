using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Verbatim.Transcripts;

namespace Verbatim.Quotes.Citations;

/// <summary>A quotation as reference managers read it: BibTeX, RIS, CSL-JSON.</summary>
public static class CitationRecords
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string BibTex(CitedQuote quote)
    {
        var fields = new List<(string Name, string Value)>();
        if (!Authors(quote).IsEmpty)
            fields.Add(("author", string.Join(" and ", Authors(quote).Select(a => Escaped(CitedName.Of(a).Inverted)))));
        fields.Add(("title", $"{{{Escaped(quote.Title)}}}"));
        if (quote.Facts.Published is { } day)
            fields.AddRange([("year", day.Year.ToString(CultureInfo.InvariantCulture)), ("month", day.ToString("MMM", CultureInfo.InvariantCulture).ToLowerInvariant())]);
        fields.Add(("howpublished", Escaped(quote.Facts.Show is { } show ? $"Podcast: {show}" : "Podcast")));
        if (quote.Facts.Number is { } number)
            fields.Add(("number", Escaped(number)));
        if (quote.Locator is { } at)
            fields.Add(("note", Escaped($"Quoted at {at}")));
        fields.Add(("url", quote.Url));
        return $"@misc{{{Key(quote)},\n{string.Join(",\n", fields.Select(f => f.Name == "month" ? $"  {f.Name} = {f.Value}" : $"  {f.Name} = {{{f.Value}}}"))}\n}}\n";
    }

    public static string Ris(CitedQuote quote)
    {
        var lines = new List<string> { "TY  - SOUND" };
        lines.AddRange(Authors(quote).Select(a => $"AU  - {CitedName.Of(a).Inverted}"));
        lines.Add($"TI  - {OneLine(quote.Title)}");
        if (quote.Facts.Show is { } show)
            lines.Add($"T2  - {OneLine(show)}");
        if (quote.Facts.Published is { } day)
            lines.AddRange([$"PY  - {day.Year:0000}", $"DA  - {day.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture)}"]);
        if (quote.Facts.Number is { } number)
            lines.Add($"IS  - {OneLine(number)}");
        if (quote.Locator is { } at)
            lines.Add($"SP  - {at}");
        if (quote.Facts.Language is { } language)
            lines.Add($"LA  - {OneLine(language)}");
        lines.AddRange([$"N1  - {OneLine(quote.Speaker is { } speaker ? $"{speaker}: {quote.Words}" : quote.Words)}", $"UR  - {quote.Url}", "ER  - "]);
        return string.Concat(lines.Select(l => l + "\r\n"));
    }

    /// <summary>An array of items, for import; each has an id of its own.</summary>
    public static string CslJson(params IEnumerable<CitedQuote> quotes)
    {
        var items = new JsonArray();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in quotes.Select(CslItem))
        {
            var id = item["id"]!.GetValue<string>();
            for (var n = 2; !ids.Add(item["id"]!.GetValue<string>()); n++)
                item["id"] = $"{id}-{n}";
            items.Add((JsonNode)item);
        }

        return items.ToJsonString(Readable);
    }

    /// <summary>The item. Its time is a note: as a locator it belongs to the citation, see <see cref="CslCitation"/>.</summary>
    public static JsonObject CslItem(CitedQuote quote)
    {
        var item = new JsonObject { ["id"] = Key(quote), ["type"] = "broadcast", ["genre"] = "Podcast episode", ["medium"] = "audio", ["title"] = quote.Title };
        if (quote.Facts.Show is { } show)
            item["container-title"] = show;
        if (quote.Facts.Number is { } number)
            item["number"] = number;
        if (quote.Facts.Published is { } day)
            item["issued"] = new JsonObject { ["date-parts"] = new JsonArray(new JsonArray(day.Year, day.Month, day.Day)) };
        if (quote.Facts.Language is { } language)
            item["language"] = language;
        if (quote.Facts.DurationSeconds is { } duration)
            item["dimensions"] = Timestamp.Format(duration);
        foreach (var (role, names) in new[] { ("host", quote.Hosts), ("guest", quote.Guests) })
        {
            if (!names.IsEmpty)
                item[role] = new JsonArray([.. names.Select(Name)]);
        }

        if (quote.Hosts.IsEmpty && quote.Guests.IsEmpty && quote.Speaker is { } speaker)
            item["author"] = new JsonArray(Name(speaker));
        if (quote.Locator is { } at)
            item["note"] = $"Quoted at {at}";
        item["URL"] = quote.Url;
        return item;
    }

    public static JsonObject CslCitation(CitedQuote quote)
    {
        var citation = new JsonObject { ["id"] = Key(quote) };
        if (quote.Locator is { } at)
        {
            citation["locator"] = at;
            citation["label"] = "timestamp";
        }

        return citation;
    }

    private static ImmutableArray<string> Authors(CitedQuote quote) => !quote.Hosts.IsEmpty ? quote.Hosts : quote.Speaker is { } speaker ? [speaker] : [];

    private static JsonNode Name(string name)
    {
        var cited = CitedName.Of(name);
        return cited.Given.Length == 0 ? new JsonObject { ["literal"] = name } : new JsonObject { ["family"] = cited.Family, ["given"] = cited.Given };
    }

    // ASCII letters and digits only: BibTeX allows little else in a key.
    private static string Key(CitedQuote quote)
    {
        var who = Authors(quote) is [var first, ..] ? CitedName.Of(first).Family : "";
        var key = new StringBuilder();
        foreach (var c in $"{who}{quote.Facts.Published?.Year}{quote.Facts.Number}{(quote.Start is { } at ? $"t{Math.Floor(at.Seconds).ToString(CultureInfo.InvariantCulture)}" : "")}".Normalize(NormalizationForm.FormKD))
        {
            if (char.IsAsciiLetterOrDigit(c))
                key.Append(char.ToLowerInvariant(c));
        }

        return key.Length == 0 ? "quote" : key.ToString();
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in OneLine(text))
        {
            escaped.Append(c switch
            {
                '\\' => @"\textbackslash{}",
                '~' => @"\textasciitilde{}",
                '^' => @"\textasciicircum{}",
                '{' or '}' or '&' or '%' or '$' or '#' or '_' => $"\\{c}",
                _ => c.ToString(),
            });
        }

        return escaped.ToString();
    }
}
