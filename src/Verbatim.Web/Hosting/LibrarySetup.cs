using Microsoft.Extensions.Options;
using Verbatim.Storage;
using Verbatim.Web.Reading;

namespace Verbatim.Web.Hosting;

internal static class LibrarySetup
{
    public static void AddLibrary(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(s => LibraryDatabase.OpenOrCreate(s.GetRequiredService<IOptions<VerbatimOptions>>().Value.Library));
        builder.Services.AddSingleton<LibraryLists>();
        builder.Services.AddSingleton<EpisodeStore>();
        builder.Services.AddSingleton<ReadingRoom>();
        builder.Services.AddHostedService<FirstRead>();
    }
}
