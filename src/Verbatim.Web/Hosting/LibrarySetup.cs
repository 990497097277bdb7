using Microsoft.Extensions.Options;
using Verbatim.Ingestion;
using Verbatim.Storage;
using Verbatim.Web.Quoting;
using Verbatim.Web.Reading;

namespace Verbatim.Web.Hosting;

internal static class LibrarySetup
{
    public static void AddLibrary(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(s => Open(s.GetRequiredService<IOptions<VerbatimOptions>>().Value));
        builder.Services.AddSingleton(s => s.GetRequiredService<Library>().Database);
        builder.Services.AddSingleton(s => s.GetRequiredService<Library>().Episodes);
        builder.Services.AddSingleton(s => s.GetRequiredService<Library>().Lists);
        builder.Services.AddSingleton(s => s.GetRequiredService<Library>().Index);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<Ingestor>();
        builder.Services.AddSingleton<GenerationWatch>();
        builder.Services.AddSingleton<Register>();
        builder.Services.AddSingleton<ReadingRoom>();
        builder.Services.AddSingleton<QuoteDesk>();
        builder.Services.AddSingleton<SetShelf>();
        builder.Services.AddSingleton<FirstRead>();
        builder.Services.AddHostedService(s => s.GetRequiredService<FirstRead>());
    }

    private static Library Open(VerbatimOptions options) => Library.OpenOrCreate(options.Library, options.Search.Engine);
}
