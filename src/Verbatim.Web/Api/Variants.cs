using System.Text;
using Verbatim.Formats.Exports;
using Verbatim.Storage;
using Verbatim.Transcripts;
using Verbatim.Web.Hosting;

namespace Verbatim.Web.Api;

/// <summary>An episode in every form it can be exported in, at the address of its page with an extension; players elsewhere may fetch it.</summary>
internal static class Variants
{
    public static void MapVariants(this WebApplication app)
    {
        var episode = app.MapGroup("/episodes/{show}").WithMetadata(new FromLibrary());
        foreach (var writer in EpisodeWriter.All)
        {
            episode.MapGet($"{{episode}}{writer.Extension}", (HttpContext context, EpisodeStore store, string show, string episode) =>
                Send(context, store, show, episode, writer.MediaType, writer.Write));
        }

        episode.MapGet("{episode}/chapters.json", (HttpContext context, EpisodeStore store, string show, string episode) =>
            Send(context, store, show, episode, PodcastChapters.MediaType, PodcastChapters.Write));
    }

    private static IResult Send(HttpContext context, EpisodeStore store, string show, string episode, string mediaType, Func<Episode, string> write)
    {
        if (!EpisodeAddress.TryParse($"{show}/{episode}", out var address) || store.Load(address) is not { } found)
            return Results.NotFound();
        context.Response.Headers.AccessControlAllowOrigin = "*";
        return Results.Text(write(found), mediaType + "; charset=utf-8", Encoding.UTF8);
    }
}
