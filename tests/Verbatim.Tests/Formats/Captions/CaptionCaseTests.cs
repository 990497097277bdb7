using Verbatim.Formats;
using Verbatim.Tests.Formats.Text;

namespace Verbatim.Tests.Formats.Captions;

/// <summary>Every caption file and table of the cases is recognised, read, and compared with the expected file beside it.</summary>
public sealed class CaptionCaseTests
{
    private static readonly string Folder = RepositoryFiles.Path("tests", "Verbatim.Tests", "Formats", "Cases");
    private static readonly string[] Formats = ["WebVtt", "SubRip", "Sbv", "Ttml", "SubStation", "Lrc", "Table"];

    public static TheoryData<string> Cases() =>
    [
        .. from format in Formats
           from file in Directory.EnumerateFiles(Path.Combine(Folder, format)).Order(StringComparer.Ordinal)
           where !file.EndsWith(".expected", StringComparison.Ordinal)
           select $"{format}/{Path.GetFileName(file)}",
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_is_read_as_its_expected_file_says(string name)
    {
        var source = TextSource.Load(Path.Combine(Folder, name));

        var transcript = TranscriptReaders.Read(source);

        var expected = Path.Combine(Folder, name + ".expected");
        var actual = TranscriptText.Render(transcript);
        Assert.Equal(name.Split('/')[0].ToLowerInvariant(), transcript.Format);
        Assert.Equal(File.Exists(expected) ? File.ReadAllText(expected) : $"(no file {expected})", actual, ignoreLineEndingDifferences: true);
        ReceiptAssert.CoversEachLineOnce(source, transcript);
        ReceiptAssert.PointsInside(transcript);
        Assert.Empty(Receipts.Faults(source, transcript));
    }
}
