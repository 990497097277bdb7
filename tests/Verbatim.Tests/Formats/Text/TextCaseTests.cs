using Verbatim.Formats.Text;
using Verbatim.Transcripts;

namespace Verbatim.Tests.Formats.Text;

/// <summary>Every file of Cases/Text is read and compared with the expected file beside it.</summary>
public sealed class TextCaseTests
{
    private static readonly string Folder = RepositoryFiles.Path("tests", "Verbatim.Tests", "Formats", "Cases", "Text");

    public static TheoryData<string> Cases() =>
        [.. Directory.EnumerateFiles(Folder).Where(f => !f.EndsWith(".expected", StringComparison.Ordinal)).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_is_read_as_its_expected_file_says(string name)
    {
        var source = TextSource.Load(Path.Combine(Folder, name));

        var transcript = new TextTranscriptReader().Read(source);

        var expected = Path.Combine(Folder, name + ".expected");
        Assert.Equal(File.Exists(expected) ? File.ReadAllText(expected) : $"(no file {expected})", TranscriptText.Render(transcript), ignoreLineEndingDifferences: true);
        ReceiptAssert.CoversEachLineOnce(source, transcript);
        ReceiptAssert.PointsInside(transcript);
    }
}
