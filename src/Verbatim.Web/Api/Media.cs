using System.Text.Json;
using Microsoft.Net.Http.Headers;
using Verbatim.Storage;
using Verbatim.Transcripts;
using Verbatim.Web.Hosting;
using Verbatim.Web.Reading;

namespace Verbatim.Web.Api;

/// <summary>Recordings that lie beside their transcripts, in whatever piece a player asks for, and when each word is said.</summary>
internal static class Media
{
    public static void MapMedia(this WebApplication app)
    {
        app.MapGet("/episodes/{show}/{episode}/media/{number:int}", Send);
        app.MapGet("/episodes/{show}/{episode}/words.json", Words).WithMetadata(new FromLibrary());
    }

    private static IResult Words(EpisodeStore store, string show, string episode) =>
        EpisodeAddress.TryParse($"{show}/{episode}", out var address) && store.Load(address) is { } found && SpokenWords.AreTimed(found)
            ? Results.Text(JsonSerializer.Serialize(SpokenWords.Of(found)), "application/json; charset=utf-8")
            : Results.NotFound();

    private static IResult Send(EpisodeStore store, string show, string episode, int number)
    {
        if (!EpisodeAddress.TryParse($"{show}/{episode}", out var address) || store.Recording(address, number) is not var (transcript, url)
            || url.Contains("://", StringComparison.Ordinal) || MediaFile.TypeOf(url) is not { } type || MediaFile.Beside(transcript, url) is not { } path)
            return Results.NotFound();
        var file = new FileInfo(path);
        var tag = new EntityTagHeaderValue($"\"{file.LastWriteTimeUtc.Ticks:x}-{file.Length:x}\"");
        return Results.File(path, type, lastModified: file.LastWriteTimeUtc, entityTag: tag, enableRangeProcessing: true);
    }
}
