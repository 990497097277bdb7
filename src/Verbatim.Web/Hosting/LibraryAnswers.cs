using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Verbatim.Storage;

namespace Verbatim.Web.Hosting;

/// <summary>
/// Makes the answers that <see cref="FinishedAnswers"/> gives again. An answer's entity tag is made of its bytes, so that a browser that has
/// them gets them again only where they changed, whatever else was written and whichever build made them.
/// </summary>
internal sealed class LibraryAnswers(RequestDelegate next, GenerationWatch watch, PageCache cache, WriteTime written, FirstRead firstRead, TimeProvider time)
{
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
        if (!firstRead.IsDone || watch.TryCurrent() is not { } generation)
            await next(context);
        else if (await MakeAsync(context, generation) is { } page)
            await page.SendAsync(context, time.GetUtcNow());
    }

    // Null where the answer was no page and has been sent as it was.
    private async Task<CachedPage?> MakeAsync(HttpContext context, long generation)
    {
        var (key, changed) = (PageKey.Of(context), written.Last());
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

        response.Headers.Vary = new StringValues(HeaderNames.AcceptEncoding);
        response.ContentLength = null;
        // What was begun before a write may hold what the write brought: no date can be given to it.
        return cache.Keep(generation, key, CachedPage.Of(body, response.Headers, watch.TryCurrent() == generation ? changed : null));
    }
}
