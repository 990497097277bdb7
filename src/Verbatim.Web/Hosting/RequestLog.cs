using System.Diagnostics;

namespace Verbatim.Web.Hosting;

/// <summary>One line per request. The query string stays out: what people search for is theirs.</summary>
internal static class RequestLog
{
    public static void UseRequestLog(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<Serilog.ILogger>().ForContext("SourceContext", nameof(RequestLog));
        app.Use(async (context, next) =>
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
        });
    }
}
