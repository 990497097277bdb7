using Verbatim.Storage;

namespace Verbatim.Web.Hosting;

/// <summary>Gives answers that are finished for the library as it is now, before anything else looks at the request.</summary>
internal sealed class FinishedAnswers(RequestDelegate next, GenerationWatch watch, PageCache cache, FirstRead firstRead, TimeProvider time)
{
    public Task InvokeAsync(HttpContext context) =>
        (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)) && firstRead.IsDone
        && cache.Find(PageKey.Of(context)) is { } kept && kept.Generation == watch.TryCurrent()
            ? kept.Page.SendAsync(context, time.GetUtcNow())
            : next(context);
}
