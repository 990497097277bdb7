using System.Globalization;
using System.Text;
using Verbatim.Formats.Text;

namespace Verbatim.Tests.Formats.Text;

/// <summary>
/// Mutated cases: whatever becomes of a file, the reader answers, keeps its receipt and points inside its text. The number of
/// mutations is in the environment variable VERBATIM_FUZZ.
/// </summary>
public sealed class TextFuzzTests
{
    private const int Default = 500;

    private static readonly string[] Splinters =
    [
        "**", "__", ":", "[", "]", "(", "\\[", "00:12", "1:02:03.29", "\n", "\n\n", "# ", "- ", "> ", "|", "---\n", "+++\n", "```\n", "<!--", "-->", "“", "”", " — ", "A\n", "Guest: Ann Lee\n",
        "**Break**: ", "\uFEFF", "\0", "\u200B", "é", "漢字：", "\ud83d", "שלום: ", "Speaker 1", "[unintelligible 00:14:44]", "<table>", "https://a.b/c", "Transcript\n", "| 00:01 | x |", "\t", "   ",
    ];

    [Fact]
    public void No_mutation_of_a_case_loses_a_line_or_throws()
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable("VERBATIM_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : Default;
        var folder = RepositoryFiles.Path("tests", "Verbatim.Tests", "Formats", "Cases", "Text");
        var cases = Directory.EnumerateFiles(folder).Where(f => !f.EndsWith(".expected", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(f => File.ReadAllText(f)).ToArray();
        var random = new Random(20241022);
        var reader = new TextTranscriptReader();
        for (var i = 0; i < count; i++)
        {
            var text = Mutate(cases, random);
            var source = TextSource.Of(text, $"mutation-{i}.md");
            try
            {
                var transcript = reader.Read(source);
                ReceiptAssert.CoversEachLineOnce(source, transcript);
                ReceiptAssert.PointsInside(transcript);
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                Assert.Fail($"Mutation {i}: {exception}\n--- text\n{text}");
            }
        }
    }

    [Theory]
    [InlineData("<!-- x\n")]
    [InlineData("Ann Lee: Hello.\nShort heading here\nBo Ek: Hello there.\n")]
    [InlineData("00:01 x\n")]
    [InlineData("([")]
    [InlineData("A: “b” — C (\n")]
    [InlineData("**Ann:** \\[00:12\\] hello there \\[0")]
    [InlineData("---\ntitle: [\n")]
    public void Reading_allocates_in_proportion_to_the_length(string piece) =>
        AllocationAssert.IsLinear(new TextTranscriptReader(), TextSource.Of(Repeat(piece, 40_000)), TextSource.Of(Repeat(piece, 640_000)));

    private static string Repeat(string piece, int length) => new StringBuilder(length).Insert(0, piece, length / piece.Length + 1).ToString();

    private static string Mutate(string[] cases, Random random)
    {
        var lines = cases[random.Next(cases.Length)].Split('\n').ToList();
        for (var rounds = random.Next(1, 8); rounds > 0; rounds--)
        {
            var at = random.Next(lines.Count);
            switch (random.Next(8))
            {
                case 0 when lines.Count > 1:
                    lines.RemoveAt(at);
                    break;
                case 1:
                    lines.Insert(at, lines[random.Next(lines.Count)]);
                    break;
                case 2:
                    (lines[at], lines[^1]) = (lines[^1], lines[at]);
                    break;
                case 3:
                    lines[at] = lines[at][..random.Next(lines[at].Length + 1)];
                    break;
                case 4:
                    var other = cases[random.Next(cases.Length)].Split('\n');
                    lines.InsertRange(at, other.Skip(random.Next(other.Length)).Take(random.Next(12)));
                    break;
                case 5 when lines[at].Length > 0:
                    lines[at] = lines[at].Remove(random.Next(lines[at].Length), 1);
                    break;
                default:
                    lines[at] = lines[at].Insert(random.Next(lines[at].Length + 1), Splinters[random.Next(Splinters.Length)]);
                    break;
            }
        }

        return string.Join(random.Next(6) == 0 ? "\r\n" : "\n", lines);
    }
}
