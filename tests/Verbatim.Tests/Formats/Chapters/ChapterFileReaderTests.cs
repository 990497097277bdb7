using System.Globalization;
using Verbatim.Formats;
using Verbatim.Formats.Chapters;
using Verbatim.Transcripts;

namespace Verbatim.Tests.Formats.Chapters;

public sealed class ChapterFileReaderTests
{
    private static readonly string Folder = RepositoryFiles.Path("tests", "Verbatim.Tests", "Formats", "Cases", "Chapters");

    [Theory]
    [InlineData("podcasting.json", "4@0 Intro|3@95.5 Ropes|8@200 Goodbye")]
    [InlineData("podlove.xml", "3@0 Intro|4@95.5 Ropes & knots")]
    [InlineData("feed-item.xml", "5@210 Ropes|6@3723.25 Goodbye")]
    [InlineData("ogm.txt", "2@0 Intro|4@95.5 Ropes")]
    [InlineData("track.vtt", "4@0 Intro|8@95.5 Ropes & knots, a short history|12@1260 Goodbye")]
    [InlineData("track-that-says-so.vtt", "5@0 Cold open|8@20 Ropes")]
    public void Chapters_are_read_with_their_lines_and_in_order_of_time(string name, string expected)
    {
        var file = ChapterFileReader.TryRead(CaseFiles.Load(Folder, name));

        Assert.Equal(expected, string.Join('|', file!.Chapters.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Line}@{c.StatedSeconds} {c.Title}"))));
        Assert.All(file.Chapters, c => Assert.Equal((ChapterSource.File, null), (c.Source, c.Turn)));
    }

    [Theory]
    [InlineData("podcasting.json", 7, "found no time for the chapter \"Knots\", expected one such as")]
    [InlineData("two-items.xml", 3, "found the chapters of 2 episodes, expected one")]
    public void What_cannot_be_used_is_named_with_its_line(string name, int line, string message)
    {
        var problem = Assert.Single(ChapterFileReader.TryRead(CaseFiles.Load(Folder, name))!.Problems);

        Assert.Equal((line, Severity.Warning), (problem.Line, problem.Severity));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("podcasting.json")]
    [InlineData("podlove.xml")]
    [InlineData("track.vtt")]
    [InlineData("track-that-says-so.vtt")]
    public void A_chapter_file_given_alone_is_refused_for_what_it_is(string name)
    {
        var transcript = TranscriptReaders.Read(CaseFiles.Load(Folder, name));

        Assert.True(transcript.IsRefused);
        Assert.StartsWith("found chapters, not a transcript", transcript.Problems[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Ana: Good evening.\nRui: Evening.\n")]
    [InlineData("{\"segments\": []}")]
    [InlineData("<html><body>no chapters</body></html>")]
    [InlineData("<psc:chapters broken")]
    [InlineData("WEBVTT\n\n00:00.000 --> 00:01.000\nHi")]
    [InlineData("WEBVTT\n\n00:00.000 --> 00:50.000\nFor a while nobody says a word, and then it comes, slow and low.\n\n00:50.000 --> 01:50.000\nYou ask me why, and I say to you: I do not know, I never knew.")]
    public void Anything_else_is_no_chapter_file(string text)
    {
        Assert.Null(ChapterFileReader.TryRead(new SourceText("a", "", text, "utf-8")));
    }
}
