using Verbatim.Search;
using Verbatim.Storage;

namespace Verbatim.Web.Hosting;

internal static class Health
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("live"));
        app.MapGet("/health/ready", (FirstRead firstRead, GenerationWatch watch, ITurnIndex index) =>
            watch.TryCurrent() is null ? NotReady("the library cannot be read")
            : !firstRead.IsDone ? NotReady("reading")
            : Results.Text($"ready\nsearch engine: {index.Engine}\n{index.Notice()}"));
    }

    private static IResult NotReady(string why) => Results.Text(why, statusCode: StatusCodes.Status503ServiceUnavailable);
}
