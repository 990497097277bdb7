using System.Collections.Immutable;
using System.Text.Json;
using Verbatim.Formats.Chapters;

namespace Verbatim.Formats.Json;

/// <summary>Says what JSON that is no transcript is instead.</summary>
internal static class JsonRefusal
{
    private const string Expected = "expected a transcript: a list of utterances, lines or words with their text and a speaker or times";

    public static string Reason(ImmutableArray<JsonElement> roots)
    {
        if (roots.IsEmpty)
            return $"found no JSON value, {Expected}";
        var root = roots[0];
        if (PodcastingChapters.Suits(root))
            return "found chapters, not a transcript; a chapter file belongs beside a transcript of the same name";
        if (root.Text("version") is { } version && version.Contains("jsonfeed.org", StringComparison.OrdinalIgnoreCase))
            return $"found a JSON feed, {Expected}";
        if (root.Text("name") is not null && root.Any("dependencies", "devDependencies", "scripts") is not null)
            return $"found a package description (package.json), {Expected}";
        if (root.HasObjects("segments") || root.HasObjects("results") || root.HasObjects("words"))
            return $"found {Name(root)} without a word of speech in it, {Expected}";
        return $"found {Name(root)}, {Expected}";
    }

    private static string Name(JsonElement root) => root.ValueKind switch
    {
        JsonValueKind.Object => root.EnumerateObject().Select(p => p.Name).Distinct().Take(6).ToArray() switch
        {
            [] => "an empty JSON object",
            var keys => $"JSON with the keys {string.Join(", ", keys.Select(k => k.Length > 40 ? "..." : k))}",
        },
        JsonValueKind.Array when root.GetArrayLength() == 0 => "an empty JSON list",
        JsonValueKind.Array => "a JSON list",
        _ => "a single JSON value",
    };
}
