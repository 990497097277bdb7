using Verbatim.Formats;
using Verbatim.Tests.Formats.Text;
using Verbatim.Transcripts;

namespace Verbatim.Tests.Formats.Json;

/// <summary>Every file of Cases/Json is read and compared with the expected file beside it.</summary>
public sealed class JsonCaseTests
{
    private static readonly string Folder = RepositoryFiles.Path("tests", "Verbatim.Tests", "Formats", "Cases", "Json");

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

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_time_of_a_word_points_at_one_word(string name)
    {
        var transcript = TranscriptReaders.Read(CaseFiles.Load(Folder, name));

        Assert.All(
            transcript.Times.Where(t => t.Statement == TimeStatement.Word),
            t => Assert.DoesNotContain(' ', transcript.Turns[t.Turn].Text[t.Start..t.End]));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Minified_it_gives_the_same_words_and_times(string name)
    {
        var source = CaseFiles.Load(Folder, name);
        var expected = TranscriptReaders.Read(source);
        if (expected.IsRefused)
            return;

        var minified = TranscriptReaders.Read(source with { Text = string.Concat(source.Lines.Select(l => l.Trim())) });

        Assert.Equal(expected.Turns.Select(t => (t.Label, t.Text)), minified.Turns.Select(t => (t.Label, t.Text)));
        Assert.Equal(expected.Times.Select(t => t with { Line = 1 }), minified.Times);
    }
}
