using System.Globalization;
using Verbatim.Transcripts;

namespace Verbatim.Web.Reading;

/// <summary>Where a recording can be heard, and the address of a moment in it.</summary>
internal sealed class MediaPlace(MediaLink link)
{
    private readonly Uri? address = Uri.TryCreate(link.Url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null;

    /// <summary>False for a file beside the source, which has no address of its own.</summary>
    public bool IsPublic => address is not null;

    public string Name => IsYouTube ? "YouTube" : address?.Host is { } host && host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : address?.Host ?? "";

    private bool IsYouTube => address?.Host is "www.youtube.com" or "youtube.com" or "m.youtube.com" or "youtu.be";

    /// <summary>The recording from the last second that is certainly before the moment.</summary>
    public string At(Moment moment)
    {
        var second = MomentText.SafeSecond(moment, link.OffsetSeconds).ToString(CultureInfo.InvariantCulture);
        var url = address!.GetLeftPart(UriPartial.Query);
        if (!IsYouTube)
            return $"{url}#t={second}";
        var kept = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(p => !p.StartsWith("t=", StringComparison.Ordinal));
        return $"{address.GetLeftPart(UriPartial.Path)}?{string.Join('&', kept.Append($"t={second}s"))}";
    }

    /// <summary>The time of <see cref="At"/> by the recording's own clock.</summary>
    public string TimeAt(Moment moment) => Timestamp.Format(MomentText.SafeSecond(moment, link.OffsetSeconds));

    public string Whole => address!.AbsoluteUri;
}
