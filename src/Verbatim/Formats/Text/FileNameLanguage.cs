using System.Collections.Frozen;

namespace Verbatim.Formats.Text;

/// <summary>Translations lie beside their originals as <c>talk.es.md</c> or <c>talk_pt-BR.txt</c>.</summary>
internal static class FileNameLanguage
{
    // ISO 639-1, as far as transcripts were seen in them.
    private static readonly FrozenSet<string> Known =
        "ar bg bn ca cs da de el en es et eu fa fi fr gl he hi hr hu hy id is it ja ka ko lt lv ms nb nl nn no pl pt ro ru sk sl sr sv sw ta te th tr uk ur vi zh".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The tag as the name writes it; null where it names no language.</summary>
    public static string? Of(string fileName)
    {
        var stem = Path.GetFileNameWithoutExtension(fileName);
        var cut = stem.LastIndexOfAny(['.', '_']);
        if (cut <= 0)
            return null;
        var tag = stem[(cut + 1)..];
        var region = tag.IndexOf('-', StringComparison.Ordinal);
        var language = region < 0 ? tag : tag[..region];
        if (!Known.Contains(language) || (stem[cut] == '_' && region < 0))
            return null;
        return region < 0 || (tag.Length - region is 3 or 5 && tag.AsSpan(region + 1).ContainsAnyExceptInRange('A', 'z') is false) ? tag : null;
    }
}
