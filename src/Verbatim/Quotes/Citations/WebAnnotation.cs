using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Verbatim.Transcripts;

namespace Verbatim.Quotes.Citations;

/// <summary>A quotation as a W3C Web Annotation: the words with what stands before and behind them, and the stretch of the recording.</summary>
public static class WebAnnotation
{
    private const int Context = 32;
    private const string Vocabulary = "http://www.w3.org/ns/anno.jsonld";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="link">Absolute address of the quotation; the annotation's id.</param>
    /// <param name="page">Absolute address of the episode's page; the annotation's target.</param>
    public static string Write(EpisodeWords episode, QuotePlace place, Moment? from, Moment? to, string link, string page)
    {
        var annotation = new JsonObject { ["@context"] = Vocabulary };
        foreach (var (name, value) in Of(episode, place, from, to, link, page))
            annotation[name] = value?.DeepClone();
        return annotation.ToJsonString(Readable);
    }

    /// <summary>An annotation of a collection, which names the vocabulary once.</summary>
    /// <param name="comment">Plain text; null for none.</param>
    public static JsonObject Of(EpisodeWords episode, QuotePlace place, Moment? from, Moment? to, string link, string page, string? comment = null)
    {
        var text = new JsonObject { ["type"] = "TextQuoteSelector", ["exact"] = place.Text(episode) };
        if (Before(episode.Turns[place.Turn].Text, place.Start) is { Length: > 0 } prefix)
            text["prefix"] = prefix;
        if (Behind(episode.Turns[place.EndTurn].Text, place.End) is { Length: > 0 } suffix)
            text["suffix"] = suffix;
        var selectors = new JsonArray(text);
        if (from is { } start)
        {
            var end = to is { } stop && stop.Seconds > start.Seconds ? $",{Seconds(stop.Seconds)}" : "";
            selectors.Add((JsonNode)new JsonObject { ["type"] = "FragmentSelector", ["conformsTo"] = "http://www.w3.org/TR/media-frags/", ["value"] = $"t={Seconds(start.Seconds)}{end}" });
        }

        var annotation = new JsonObject { ["id"] = link, ["type"] = "Annotation", ["motivation"] = comment is null ? "highlighting" : "commenting" };
        if (comment is not null)
            annotation["body"] = new JsonObject { ["type"] = "TextualBody", ["value"] = comment, ["format"] = "text/plain" };
        annotation["target"] = new JsonObject { ["source"] = page, ["selector"] = selectors };
        return annotation;
    }

    /// <param name="collection">Absolute address; the collection's id.</param>
    public static string WriteCollection(IEnumerable<JsonObject> annotations, string collection, string? title)
    {
        var items = new JsonArray([.. annotations]);
        var written = new JsonObject { ["@context"] = Vocabulary, ["id"] = collection, ["type"] = "AnnotationCollection" };
        if (title is not null)
            written["label"] = title;
        written["total"] = items.Count;
        written["first"] = new JsonObject { ["type"] = "AnnotationPage", ["startIndex"] = 0, ["items"] = items };
        return written.ToJsonString(Readable);
    }

    // 32 characters as people count them: neither a surrogate pair nor a letter and its accent is cut.
    private static string Before(string text, int end)
    {
        var starts = StringInfo.ParseCombiningCharacters(text[Math.Max(0, WholeFrom(text, end - 8 * Context))..end]);
        var from = Math.Max(0, WholeFrom(text, end - 8 * Context));
        return starts.Length <= Context ? text[from..end] : text[(from + starts[^Context])..end];
    }

    private static string Behind(string text, int start)
    {
        var end = start;
        for (var n = 0; n < Context && end < text.Length; n++)
            end += StringInfo.GetNextTextElementLength(text.AsSpan(end));
        return text[start..end];
    }

    private static int WholeFrom(string text, int at) => at > 0 && char.IsLowSurrogate(text[at]) ? at - 1 : at;

    private static string Seconds(double seconds) => Math.Round(seconds, 3).ToString(CultureInfo.InvariantCulture);
}
