using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Verbatim.Web.Hosting;

/// <param name="Tag">Strong entity tag of exactly these bytes.</param>
/// <param name="Changed">When it came to be what it is; null where no date is certain.</param>
/// <param name="Headers">Of the content: type, encoding.</param>
internal sealed record CachedPage(byte[] Body, string Tag, DateTimeOffset? Changed, KeyValuePair<string, StringValues>[] Headers)
{
    public static CachedPage Of(byte[] body, KeyValuePair<string, StringValues>[] headers, DateTimeOffset? changed) =>
        new(body, $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 12))}\"", changed, headers);

    /// <summary>The date to send; none within the seconds after a write, in which another may follow that no date could tell apart.</summary>
    public DateTimeOffset? LastModified(DateTimeOffset now) => now - Changed > WriteTime.Settling ? Changed : null;

    /// <summary>Whether a conditional request already has this page (RFC 9110, 13.2.2: a date counts only where no tag is named).</summary>
    public bool IsKnownTo(IHeaderDictionary request, DateTimeOffset now)
    {
        if (request.IfNoneMatch.Count == 0)
            return request.IfModifiedSince.Count == 1 && HeaderUtilities.TryParseDate(request.IfModifiedSince.ToString(), out var since)
                && LastModified(now) <= since;
        var mine = new EntityTagHeaderValue(Tag);
        return EntityTagHeaderValue.TryParseList(request.IfNoneMatch, out var known)
            && known.Any(k => k.Equals(EntityTagHeaderValue.Any) || k.Compare(mine, useStrongComparison: false));
    }
}
