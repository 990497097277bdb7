using Verbatim.Storage;

namespace Verbatim.Web.Hosting;

internal static class Health
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("live"));
        app.MapGet("/health/ready", (FirstRead firstRead, LibraryDatabase database) =>
            firstRead.IsDone && database.Generation() >= 0 ? Results.Text("ready") : Results.Text("reading", statusCode: StatusCodes.Status503ServiceUnavailable));
    }
}
