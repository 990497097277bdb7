using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Verbatim.Storage;

namespace Verbatim.Web.Hosting;

/// <summary>Marks answers that only change when the library, or this program, does.</summary>
internal sealed class FromLibrary;

/// <summary>
/// Gives such answers an entity tag made of the library's generation and the program's build: a browser that has one asks
/// again every time and gets the whole page only where something was written since.
/// </summary>
internal static class LibraryTag
{
    private static readonly string Build = typeof(LibraryTag).Module.ModuleVersionId.ToString("N")[..8];

    public static void UseLibraryTag(this WebApplication app)
    {
        var (database, firstRead) = (app.Services.GetRequiredService<LibraryDatabase>(), app.Services.GetRequiredService<FirstRead>());
        app.Use(async (context, next) =>
        {
            if (context.GetEndpoint()?.Metadata.GetMetadata<FromLibrary>() is null || !HttpMethods.IsGet(context.Request.Method) || !firstRead.IsDone)
            {
                await next(context);
                return;
            }

            var tag = new EntityTagHeaderValue($"\"{database.Generation()}-{Build}\"", isWeak: true);
            if (context.Request.GetTypedHeaders().IfNoneMatch.Any(t => t.Compare(tag, useStrongComparison: false)))
            {
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                SetHeaders(context.Response, tag);
                return;
            }

            context.Response.OnStarting(() =>
            {
                if (context.Response.StatusCode == StatusCodes.Status200OK)
                    SetHeaders(context.Response, tag);
                return Task.CompletedTask;
            });
            await next(context);
        });
    }

    private static void SetHeaders(HttpResponse response, EntityTagHeaderValue tag)
    {
        response.Headers.ETag = tag.ToString();
        response.Headers.CacheControl = "no-cache";
        response.Headers.Vary = StringValues.Concat(response.Headers.Vary, response.Headers.Vary.Contains("Accept-Encoding") ? default : new StringValues("Accept-Encoding"));
    }
}
