using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Verbatim.Storage;

namespace Verbatim.Web.Hosting;

/// <summary>
/// Keeps finished answers for one generation of the library. An answer's entity tag is made of its bytes, so that a browser that has
/// them gets them again only where they changed, whatever else was written and whichever build made them.
/// </summary>
internal sealed class LibraryAnswers(RequestDelegate next, GenerationWatch watch, PageCache cache, WriteTime written, FirstRead firstRead, TimeProvider time)
{
    private static readonly string[] ContentHeaders = [HeaderNames.ContentType, HeaderNames.ContentEncoding, HeaderNames.AccessControlAllowOrigin];

    public async Task InvokeAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        if (!HttpMethods.IsGet(request.Method) || context.GetEndpoint()?.Metadata is not { } metadata
            || metadata.GetMetadata<FromLibrary>() is null || metadata.GetMetadata<FromFilesAttribute>() is not null)
        {
            await next(context);
            return;
        }

        response.Headers.CacheControl = "no-cache";
        if (!firstRead.IsDone)
        {
            await next(context);
            return;
        }

        var generation = watch.Current();
        var key = $"{request.Headers.AcceptEncoding}\n{request.Scheme}://{request.Host}{request.PathBase}{request.Path}{request.QueryString}";
        if ((cache.Find(generation, key) ?? await MakeAsync(context, generation, key)) is not { } page)
            return;
        response.Headers.ETag = page.Tag;
        var now = time.GetUtcNow();
        if (page.LastModified(now) is { } changed)
            response.Headers.LastModified = HeaderUtilities.FormatDate(changed);
        response.Headers.Vary = new StringValues(HeaderNames.AcceptEncoding);
        foreach (var (name, value) in page.Headers)
            response.Headers[name] = value;
        if (page.IsKnownTo(request.Headers, now))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            response.Headers.Remove(HeaderNames.ContentEncoding);
            response.Headers.Remove(HeaderNames.ContentType);
            return;
        }

        response.ContentLength = page.Body.Length;
        await response.Body.WriteAsync(page.Body, context.RequestAborted);
    }

    // Null where the answer was no page and has been sent as it was.
    private async Task<CachedPage?> MakeAsync(HttpContext context, long generation, string key)
    {
        var (response, outside, changed) = (context.Response, context.Response.Body, written.Last());
        using var inside = new MemoryStream();
        response.Body = inside;
        try
        {
            await next(context);
        }
        finally
        {
            response.Body = outside;
        }

        var body = inside.ToArray();
        if (response.StatusCode != StatusCodes.Status200OK)
        {
            if (body.Length > 0)
                await outside.WriteAsync(body, context.RequestAborted);
            return null;
        }

        var headers = ContentHeaders.Where(response.Headers.ContainsKey).Select(n => KeyValuePair.Create(n, response.Headers[n]));
        // What was begun before a write may hold what the write brought: no date can be given to it.
        var page = CachedPage.Of(body, [.. headers], watch.Current() == generation ? changed : null);
        return cache.Keep(generation, key, page);
    }
}
