using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using Verbatim.Storage;

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

    /// <summary>Serves until told to stop. 1 where it cannot begin, for a reason that whoever started it can do something about.</summary>
    public static int Serve(this WebApplication app)
    {
        try
        {
            app.Run();
            return 0;
        }
        catch (Exception e) when (e is LibraryException or OptionsValidationException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }
    }
}
