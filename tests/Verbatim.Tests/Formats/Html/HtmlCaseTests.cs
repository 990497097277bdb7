using Verbatim.Formats;
using Verbatim.Tests.Formats.Text;

namespace Verbatim.Tests.Formats.Html;

/// <summary>Every file of Cases/Html is read and compared with the expected file beside it.</summary>
public sealed class HtmlCaseTests
{
    private static readonly string Folder = RepositoryFiles.Path("tests", "Verbatim.Tests", "Formats", "Cases", "Html");

    public static TheoryData<string> Cases() => CaseFiles.In(Folder);

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_is_read_as_its_expected_file_says(string name)
    {
        var source = CaseFiles.Load(Folder, name);

        var transcript = TranscriptReaders.Read(source);

        CaseFiles.AssertExpected(Folder, name, $"format: {transcript.Format}\n{TranscriptText.Render(transcript)}");
        ReceiptAssert.CoversEachLineOnce(source, transcript);
        ReceiptAssert.PointsInside(transcript);
    }
}
