using Microsoft.Extensions.Options;
using Verbatim.Ingestion;
using Verbatim.Search.Sqlite;
using Verbatim.Storage;
using Verbatim.Web.Reading;

namespace Verbatim.Web.Hosting;

internal static class LibrarySetup
{
    public static void AddLibrary(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(s => LibraryDatabase.OpenOrCreate(s.GetRequiredService<IOptions<VerbatimOptions>>().Value.Library));
        builder.Services.AddSingleton(s => new SqliteTurnIndex(s.GetRequiredService<LibraryDatabase>().Connect));
        builder.Services.AddSingleton<LibraryLists>();
        builder.Services.AddSingleton<EpisodeStore>();
        builder.Services.AddSingleton<Ingestor>();
        builder.Services.AddSingleton<ReadingRoom>();
        builder.Services.AddSingleton<FirstRead>();
        builder.Services.AddHostedService(s => s.GetRequiredService<FirstRead>());
    }
}
