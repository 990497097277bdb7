using System.Diagnostics;
using Serilog.Events;

namespace Verbatim.Web.Hosting;

/// <summary>One line per request. The query string stays out: what people search for is theirs.</summary>
internal static class RequestLog
{
    public static void UseRequestLog(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<Serilog.ILogger>().ForContext("SourceContext", nameof(RequestLog));
        app.Use((context, next) => log.IsEnabled(LogEventLevel.Information) ? Told(context, next, log) : next(context));
    }

    private static async Task Told(HttpContext context, RequestDelegate next, Serilog.ILogger log)
    {
        var (method, path) = (context.Request.Method, context.Request.Path.Value);
        var started = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            var elapsed = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            log.Information("{Method} {Path} {Status} {Elapsed:0.0} ms", method, path, context.Response.StatusCode, elapsed);
        }
    }
}
