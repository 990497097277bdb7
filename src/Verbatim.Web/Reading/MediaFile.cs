namespace Verbatim.Web.Reading;

/// <summary>Recordings that browsers play.</summary>
internal static class MediaFile
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".mp3"] = "audio/mpeg",
        [".m4a"] = "audio/mp4",
        [".aac"] = "audio/aac",
        [".ogg"] = "audio/ogg",
        [".opus"] = "audio/ogg",
        [".wav"] = "audio/wav",
        [".flac"] = "audio/flac",
        [".mp4"] = "video/mp4",
        [".webm"] = "video/webm",
    };

    /// <summary>Null for anything else.</summary>
    public static string? TypeOf(string url)
    {
        var path = Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.AbsolutePath : url;
        return Types.GetValueOrDefault(Path.GetExtension(path));
    }

    /// <summary>The file a sidecar names, if it lies beside the source or below; null where it leads elsewhere or is not there.</summary>
    public static string? Beside(string source, string url)
    {
        var folder = Path.GetFullPath(Path.GetDirectoryName(source) is { Length: > 0 } of ? of : ".") + Path.DirectorySeparatorChar;
        var path = Path.GetFullPath(Path.Combine(folder, url));
        return path.StartsWith(folder, StringComparison.Ordinal) && File.Exists(path) ? path : null;
    }
}
