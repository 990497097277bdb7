using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace Verbatim.Web.Hosting;

internal static class Announcement
{
    /// <summary>Says on the console where the site is, as soon as it is there.</summary>
    public static void AnnounceAddress(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var library = Path.GetFullPath(app.Services.GetRequiredService<IOptions<VerbatimOptions>>().Value.Library);
        foreach (var address in addresses)
            app.Services.GetRequiredService<Serilog.ILogger>().Information("Verbatim reads at {Address} from the library {Library}", address, library);
    });
}
