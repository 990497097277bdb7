using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.WebEncoders;

namespace Verbatim.Web.Hosting;

internal static class PagesSetup
{
    private static readonly string[] Texts =
    [
        "image/svg+xml", "text/markdown", "text/vtt", "application/x-subrip", "application/rss+xml", "application/json+chapters", "application/json+oembed",
        "application/x-suggestions+json", "application/opensearchdescription+xml", "application/ld+json",
    ];

    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorPages();
        // Nothing is signed or kept between requests: no keys on disk.
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddResponseCompression(o => o.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, .. Texts]);
        builder.Services.Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Optimal);
        // Every script of the world as itself instead of numeric references; what matters to HTML stays encoded.
        builder.Services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        builder.WebHost.ConfigureKestrel(o => o.AddServerHeader = false);
        // A request is answered by the thread that read it: two hand-overs fewer, a fifth of a finished page's cost.
        builder.WebHost.UseSockets(o => o.UnsafePreferInlineScheduling = true);
    }

    /// <summary>Pages are only ever asked for: whatever else is tried is told what may be, on the page for errors, which therefore takes every method.</summary>
    public static void MapPages(this WebApplication app) => app.MapRazorPages().WithStaticAssets().WithMetadata(new FromLibrary()).Add(page =>
    {
        if (page.Metadata.OfType<PageActionDescriptor>().Any(p => p.ViewEnginePath != "/Error"))
            page.Metadata.Add(new HttpMethodMetadata([HttpMethods.Get]));
    });

    /// <summary>Every page has one address: that with a slash at its end leads to that without.</summary>
    public static void UseOneAddress(this WebApplication app) => app.Use((context, next) =>
    {
        var path = context.Request.Path.Value!;
        if (path.Length < 2 || path[^1] != '/')
            return next(context);
        context.Response.Redirect(new PathString("/" + path.Trim('/')).ToUriComponent() + context.Request.QueryString, permanent: true, preserveMethod: true);
        return Task.CompletedTask;
    });

    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
    }
}
