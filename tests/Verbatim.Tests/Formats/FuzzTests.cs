using Verbatim.Formats;
using Verbatim.Formats.Chapters;
using Verbatim.Formats.Html;
using Verbatim.Formats.Json;
using Verbatim.Formats.Sidecars;
using Verbatim.Transcripts;

namespace Verbatim.Tests.Formats;

/// <summary>No input crashes a reader or makes it lose a line. VERBATIM_FUZZ sets the number of inputs of each test.</summary>
public sealed class FuzzTests
{
    [Fact]
    public void Damaged_json_never_crashes_and_never_loses_a_line() => Run("Json", new JsonTranscriptReader().Read);

    [Fact]
    public void Damaged_pages_never_crash_and_never_lose_a_line() => Run("Html", new HtmlTranscriptReader().Read);

    [Theory]
    [InlineData("Json")]
    [InlineData("Html")]
    [InlineData("Chapters")]
    public void Whatever_reader_takes_a_damaged_file_accounts_for_every_line(string cases) => Run(cases, TranscriptReaders.Read);

    [Theory]
    [InlineData("Chapters")]
    [InlineData("Json")]
    public void Damaged_chapter_files_and_sidecars_never_crash(string cases) => Run(cases, source =>
    {
        SidecarReader.Read(source);
        Assert.All(ChapterFileReader.TryRead(source)?.Chapters ?? [], c => Assert.InRange(c.Line, 1, source.Lines.Length));
        return Refusal.Of(source, "none", null, "only the chapters were looked at");
    });

    private static void Run(string cases, Func<SourceText, Transcript> read)
    {
        var folder = RepositoryFiles.Path("tests", "Verbatim.Tests", "Formats", "Cases", cases);
        var mutator = new Mutator(20, [.. Directory.EnumerateFiles(folder).Where(f => !f.EndsWith(".expected", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)]);
        for (var i = 0; i < Mutator.Iterations; i++)
        {
            var bytes = mutator.Next();
            var thrown = Record.Exception(() => ReadAndCheck(bytes, read));
            Assert.True(thrown is null, $"Input {i} of the mutator over {cases}, {Convert.ToBase64String(bytes)}: {thrown}");
        }
    }

    private static void ReadAndCheck(byte[] bytes, Func<SourceText, Transcript> read)
    {
        if (SourceDecoder.Decode("fuzz", bytes) is not { Source: { } source })
            return;
        var transcript = read(source);
        ReceiptAssert.CoversEachLineOnce(source, transcript);
        ReceiptAssert.PointsInside(transcript);
    }
}
