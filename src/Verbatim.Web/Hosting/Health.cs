using Verbatim.Search;
using Verbatim.Storage;

namespace Verbatim.Web.Hosting;

internal static class Health
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("live"));
        app.MapGet("/health/ready", (FirstRead firstRead, LibraryDatabase database, ITurnIndex index) =>
            firstRead.IsDone && database.Generation() >= 0
                ? Results.Text($"ready\nsearch engine: {index.Engine}\n{index.Notice()}")
                : Results.Text("reading", statusCode: StatusCodes.Status503ServiceUnavailable));
    }
}
