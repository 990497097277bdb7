using Verbatim.Transcripts;

namespace Verbatim.Tests.Search;

public sealed class CorrectionTests : IDisposable
{
    private readonly SpokenLibrary library = new();

    public CorrectionTests() => library.Add(
        "Corrected",
        "Ann: Hi, I'm Matt Turk. Welcome back.\nBob: We read Shojeda on scaling.\nAnn: Not Turk, the other one.",
        corrections: [new Correction("Matt Turck", "Matt Turk"), new Correction("Sho Yaida", "Shojeda")]);

    public void Dispose() => library.Dispose();

    [Theory]
    [InlineData("Turk", "corrected/1 corrected/3")]
    [InlineData("Turck", "corrected/1")]
    [InlineData("\"Matt Turck\"", "corrected/1")]
    [InlineData("\"I'm Matt Turck welcome back\"", "corrected/1")]
    [InlineData("\"I'm Matt Turk welcome back\"", "corrected/1")]
    [InlineData("\"read Sho Yaida on\"", "corrected/2")]
    [InlineData("Shojeda", "corrected/2")]
    [InlineData("\"back hi\"", "")]
    public void Both_spellings_are_found(string query, string turns) => Assert.Equal(turns, library.Hits(query));

    [Theory]
    [InlineData("\"Matt Turck\"", "Hi, I'm <mark>Matt</mark> <mark>Turk</mark>. Welcome back.")]
    [InlineData("Yaida", "We read <mark>Shojeda</mark> on scaling.")]
    public void The_text_stays_as_written_and_what_was_meant_is_marked(string query, string snippet) =>
        Assert.Equal(snippet, library.Search(query).Hits.Single().Snippet);
}
