using System.Globalization;
using System.Text;
using Verbatim.Formats;
using Verbatim.Tests.Formats.Text;
using Verbatim.Transcripts;

namespace Verbatim.Tests.Formats.Captions;

/// <summary>Mutated case files: no input makes a reader throw or lose a line. VERBATIM_FUZZ sets how many inputs each reader gets.</summary>
public sealed class CaptionFuzzTests
{
    private static readonly string[] Splices =
    [
        "-->", " --> ", "00:00:01.000 --> 00:00:02.000", "00:00:01,000 --> 00:00:00,000", "0:00:01.000,0:00:02.000", "[00:01.00]", "<00:01.000>", "<v ", "<v Ann>", "</v>", "<b", ">", "&", "&amp", "&#", "&#x110000;",
        "WEBVTT", "NOTE", "STYLE", "REGION", "\n", "\r", "\r\n", "\n\n", "\0", "\uFEFF", "\u2028", "\uD800", "é", "漢", "👩‍👩‍👧", "- ", ">> ", "Ann: ", "[Ann]: ", ":", "：", "{\\k50}", "{\\p1}", "{", "}", "\\N", "Dialogue: ", "[Events]", "Format: Start, End, Text",
        "<p begin=\"1s\" end=\"2s\">", "</p>", "<span>", "<![CDATA[", "<!--", "]]>", "99999999999999999999", "-1", "\t", " ", "\u00A0", "<tt>", "<body>",
    ];

    private static int Inputs => int.TryParse(Environment.GetEnvironmentVariable("VERBATIM_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var inputs) ? inputs : 500;

    [Theory]
    [InlineData("WebVtt")]
    [InlineData("SubRip")]
    [InlineData("Sbv")]
    [InlineData("Ttml")]
    [InlineData("SubStation")]
    [InlineData("Lrc")]
    [InlineData("Table")]
    public void No_input_crashes_a_reader_or_loses_a_line(string format)
    {
        var reader = TranscriptReaders.All.Single(r => r.Format.Equals(format, StringComparison.OrdinalIgnoreCase));
        var cases = Directory.EnumerateFiles(RepositoryFiles.Path("tests", "Verbatim.Tests", "Formats", "Cases", format))
            .Where(f => !f.EndsWith(".expected", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(File.ReadAllText).ToArray();
        var random = new Random(20240131);
        for (var i = 0; i < Inputs; i++)
        {
            var text = Mutate(cases[random.Next(cases.Length)], cases[random.Next(cases.Length)], random);
            var source = TextSource.Of(text, "fuzz");
            try
            {
                _ = reader.Recognise(source);
                var transcript = reader.Read(source);
                Assert.Empty(Receipts.Faults(source, transcript));
                Assert.True(transcript.IsRefused == transcript.Turns.IsEmpty);
            }
            catch (Exception fault)
            {
                Assert.Fail($"input {i}: {fault.GetType().Name} {fault.Message}\n{fault.StackTrace}\n{text}");
            }
        }
    }

    [Theory]
    [InlineData("webvtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n", "<v A><b>x &am <00:01.500> ", "")]
    [InlineData("webvtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n", "a: b. ", "")]
    [InlineData("webvtt", "WEBVTT\n", "\n00:01.000 --> 00:02.000\nyeah\nyeah\n", "")]
    [InlineData("webvtt", "WEBVTT\n", "REGION\nid:a\n\n", "00:01.000 --> 00:02.000 region:a\nx")]
    [InlineData("subrip", "1\n00:00:01,000 --> 00:00:02,000\n", "{\\an8", "")]
    [InlineData("subrip", "1\n00:00:01,000 --> 00:00:02,000\n", "- A? >> B: <i> ", "")]
    [InlineData("subrip", "1\n00:00:01,000 --> 00:00:02,000\n", "1\n\n", "")]
    [InlineData("subrip", "", "00:00:01,000 --> 00:00:02,000 ", "")]
    [InlineData("sbv", "0:00:01.000,0:00:02.000\n", "yeah yeah ", "")]
    [InlineData("ttml", "<tt><body>", "<div begin=\"1s\">", "")]
    [InlineData("ttml", "<tt><body><div><p begin=\"0s\">", "<span begin=\"1s\">a</span> ", "</p></div></body></tt>")]
    [InlineData("substation", "[Events]\nDialogue: 0,0:00:01.00,0:00:02.00,D,,0,0,0,,", "{\\k1}a{", "")]
    [InlineData("lrc", "[00:01.00]", "[00:01.00]", "a")]
    [InlineData("lrc", "[00:01.00]", "<00:01.00> a ", "")]
    public void A_megabyte_of_one_pattern_allocates_in_proportion_and_keeps_its_receipt(string format, string before, string pattern, string after)
    {
        var reader = TranscriptReaders.All.Single(r => r.Format == format);
        var large = Repeated(1_000_000);

        AllocationAssert.IsLinear(reader, Repeated(62_500), large);
        Assert.Empty(Receipts.Faults(large, reader.Read(large)));

        SourceText Repeated(int length)
        {
            var text = new StringBuilder(before);
            while (text.Length < length)
                text.Append(pattern);
            return TextSource.Of(text.Append(after).ToString(), "long");
        }
    }

    [Theory]
    [InlineData("webvtt", "WEBVTT\n\n00:01.000 --> 00:02.000\none&#13;two&#xDthree")]
    [InlineData("subrip", "1\n00:00:01,000 --> 00:00:02,000\none&#13;two&#10;three\n")]
    public void A_line_break_written_as_a_reference_breaks_no_paragraph(string format, string text)
    {
        var source = TextSource.Of(text, "references");

        Assert.Empty(Receipts.Faults(source, TranscriptReaders.All.Single(r => r.Format == format).Read(source)));
    }

    private static string Mutate(string text, string other, Random random)
    {
        var mutated = new StringBuilder(text);
        for (var edits = random.Next(1, 12); edits > 0; edits--)
        {
            var at = random.Next(mutated.Length + 1);
            var length = Math.Min(random.Next(1, 30), mutated.Length - at);
            switch (random.Next(5))
            {
                case 0:
                    mutated.Remove(at, length);
                    break;
                case 1:
                    mutated.Insert(at, mutated.ToString(at, length));
                    break;
                case 2 when other.Length > 0:
                    var from = random.Next(other.Length);
                    mutated.Insert(at, other.AsSpan(from, Math.Min(random.Next(1, 80), other.Length - from)));
                    break;
                case 3 when length > 0:
                    mutated[at] = (char)random.Next(0x20, random.Next(3) == 0 ? 0xFFFF : 0x7F);
                    break;
                default:
                    mutated.Insert(at, Splices[random.Next(Splices.Length)]);
                    break;
            }
        }

        return mutated.ToString();
    }
}
