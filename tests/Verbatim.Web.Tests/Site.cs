using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Verbatim.Ingestion;
using Verbatim.Web.Hosting;

namespace Verbatim.Web.Tests;

/// <summary>The whole site at an address of its own, over a library in a temporary folder made from the seeds and from the transcripts beside these tests.</summary>
public class Site : WebApplicationFactory<Program>, IAsyncLifetime
{
    public const string Interview = "/episodes/training-data/openai-researcher-dan-roberts-on-what-physics-can-teach-us-about-ai";
    public const string Inferred = "/episodes/the-mad-podcast-with-matt-turck/openais-dan-roberts-why-ai-can-now-make-discoveries";
    public const string Hostile = "/episodes/odd-things/hostile-text";
    public const string Spoken = "/episodes/odd-things/a-short-recording";

    private readonly string folder = Directory.CreateTempSubdirectory("verbatim-site-").FullName;

    public HttpClient Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        UseKestrel(0);
        StartServer();
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = ClientOptions.BaseAddress };
        for (var deadline = DateTime.UtcNow.AddSeconds(90); !Services.GetRequiredService<FirstRead>().IsDone;)
        {
            Assert.True(DateTime.UtcNow < deadline, "The sources were not read within a minute and a half.");
            await Task.Delay(50);
        }
    }

    public async Task<IHtmlDocument> OpenAsync(string path)
    {
        using var response = await Client.GetAsync(path);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {response.StatusCode}");
        return new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        Client.Dispose();
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Reads a transcript into the library while the site is being served.</summary>
    public async Task IngestAsync(string name, string text, string sidecar)
    {
        var path = Path.Combine(folder, name);
        await File.WriteAllTextAsync(path + ".txt", text);
        await File.WriteAllTextAsync(path + ".yaml", sidecar);
        var report = await Services.GetRequiredService<Ingestor>().IngestAsync([path + ".txt"]);
        Assert.Empty(report.Problems);
    }

    /// <summary>Files and folders to read, given a folder for those that have to be made.</summary>
    protected virtual IEnumerable<string> Sources(string made) => [SourceFolder.Find("seeds"), Transcripts(made)];

    // The recording lies beside its transcript: eight seconds of silence, mono, 8 bits, 8,000 samples a second.
    private static string Transcripts(string sources)
    {
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Transcripts")))
            File.Copy(file, Path.Combine(sources, Path.GetFileName(file)));
        using var wave = new BinaryWriter(File.Create(Path.Combine(sources, "spoken.wav")));
        const int Samples = 8 * 8000;
        wave.Write("RIFF"u8);
        wave.Write(36 + Samples);
        wave.Write("WAVEfmt "u8);
        wave.Write(16);
        wave.Write((short)1);
        wave.Write((short)1);
        wave.Write(8000);
        wave.Write(8000);
        wave.Write((short)1);
        wave.Write((short)8);
        wave.Write("data"u8);
        wave.Write(Samples);
        wave.Write(Enumerable.Repeat((byte)128, Samples).ToArray());
        return sources;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.UseSetting("Verbatim:Library", Path.Combine(folder, "library"));
        foreach (var (i, source) in Sources(Directory.CreateDirectory(Path.Combine(folder, "sources")).FullName).Index())
            builder.UseSetting($"Verbatim:Sources:{i}", source);
    }
}
