using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Verbatim.Storage;

namespace Verbatim.Web.Hosting;

/// <summary>
/// Gives answers from the library an entity tag made of its generation and the program's build: a browser that has one asks
/// again every time and gets the whole page only where something was written since. Whole pages come from the cache.
/// </summary>
internal sealed class LibraryAnswers(RequestDelegate next, GenerationWatch watch, PageCache cache, FirstRead firstRead)
{
    private static readonly string Build = typeof(LibraryAnswers).Module.ModuleVersionId.ToString("N")[..8];

    private static readonly string[] ContentHeaders = [HeaderNames.ContentType, HeaderNames.ContentEncoding, HeaderNames.AccessControlAllowOrigin];

    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) || context.GetEndpoint()?.Metadata is not { } metadata || metadata.GetMetadata<FromLibrary>() is null || metadata.GetMetadata<FromFilesAttribute>() is not null || !firstRead.IsDone)
        {
            await next(context);
            return;
        }

        var generation = watch.Current();
        var tag = $"W/\"{generation}-{Build}\"";
        if (request.Headers.IfNoneMatch.Any(t => t?.Contains(tag, StringComparison.Ordinal) == true))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            SetHeaders(context.Response, tag);
            return;
        }

        var key = $"{request.Headers.AcceptEncoding}\n{request.Scheme}://{request.Host}{request.PathBase}{request.Path}{request.QueryString}";
        var page = cache.Find(generation, key) ?? await MakeAsync(context, generation, key);
        if (page is null)
            return;
        foreach (var (name, value) in page.Headers)
            context.Response.Headers[name] = value;
        SetHeaders(context.Response, tag);
        context.Response.ContentLength = page.Body.Length;
        await context.Response.Body.WriteAsync(page.Body, context.RequestAborted);
    }

    // Null where the answer was no page and has been sent as it was.
    private async Task<CachedPage?> MakeAsync(HttpContext context, long generation, string key)
    {
        var (response, outside) = (context.Response, context.Response.Body);
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
        var page = new CachedPage(body, [.. headers]);
        cache.Keep(generation, key, page);
        return page;
    }

    private static void SetHeaders(HttpResponse response, string tag)
    {
        response.Headers.ETag = tag;
        response.Headers.CacheControl = "no-cache";
        response.Headers.Vary = new StringValues("Accept-Encoding");
    }
}
