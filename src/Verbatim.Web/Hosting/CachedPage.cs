using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Verbatim.Web.Hosting;

/// <param name="Tag">Strong entity tag of exactly these bytes, or a weak one that the answer brought along.</param>
/// <param name="Changed">When it came to be what it is; null where no date is certain.</param>
/// <param name="Headers">All that is sent beside the tag, the date and the length.</param>
internal sealed record CachedPage(byte[] Body, string Tag, DateTimeOffset? Changed, KeyValuePair<string, StringValues>[] Headers)
{
    private readonly EntityTagHeaderValue tag = EntityTagHeaderValue.Parse(Tag);
    private readonly string? date = Changed is { } changed ? HeaderUtilities.FormatDate(changed) : null;

    /// <param name="headers">A tag among them, which says what the answer is beside what changes with each making, goes before one of the bytes.</param>
    public static CachedPage Of(byte[] body, IHeaderDictionary headers, DateTimeOffset? changed) =>
        new(body, headers.ETag is [{ } own] ? own : $"\"{Digest(body)}\"", changed, [.. headers.Where(h => h.Key != HeaderNames.ETag)]);

    /// <summary>Twelve bytes of SHA-256 in hexadecimal.</summary>
    public static string Digest(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12));

    /// <summary>Answers with the whole page, or says that a conditional request already has it.</summary>
    public Task SendAsync(HttpContext context, DateTimeOffset now)
    {
        var (response, isDated) = (context.Response, now - Changed > WriteTime.Settling);
        var isKnown = IsKnownTo(context.Request.Headers, isDated ? Changed : null);
        foreach (var (name, value) in Headers)
            response.Headers[name] = value;
        response.Headers.ETag = Tag;
        // None within the seconds after a write, in which another may follow that no date could tell apart.
        if (isDated)
            response.Headers.LastModified = date;
        if (!isKnown)
        {
            response.ContentLength = Body.Length;
            return response.Body.WriteAsync(Body, 0, Body.Length, context.RequestAborted);
        }

        response.StatusCode = StatusCodes.Status304NotModified;
        response.Headers.ContentEncoding = default;
        response.Headers.ContentType = default;
        return Task.CompletedTask;
    }

    // RFC 9110, 13.2.2: a date counts only where no tag is named.
    private bool IsKnownTo(IHeaderDictionary request, DateTimeOffset? changed)
    {
        if (request.IfNoneMatch.Count == 0)
            return request.IfModifiedSince.Count == 1 && HeaderUtilities.TryParseDate(request.IfModifiedSince.ToString(), out var since) && changed <= since;
        return EntityTagHeaderValue.TryParseList(request.IfNoneMatch, out var known)
            && known.Any(k => k.Equals(EntityTagHeaderValue.Any) || k.Compare(tag, useStrongComparison: false));
    }
}
