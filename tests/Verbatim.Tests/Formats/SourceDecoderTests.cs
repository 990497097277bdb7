using System.Text;
using Verbatim.Formats;
using Verbatim.Transcripts;

namespace Verbatim.Tests.Formats;

public sealed class SourceDecoderTests
{
    private const string German = "Jörg: Grüße aus Köln, schöner Abend.\nÄnne: Größer als früher, weißt du.\n";
    private const string French = "Élodie : Voilà, c’est déjà l’été à la forêt, naïvement.\nHélène : Ça où — même les cœurs.\n";
    private const string Polish = "Łukasz: Cześć, dzień dobry, że też się cieszę.\nŻaneta: Źródło światła, ćma i księżyc gaśnie.\n";
    private const string Czech = "Jiří: Příliš žluťoučký kůň úpěl ďábelské ódy.\nŠárka: Děkuji, těší mě, že tě slyším.\n";
    private const string Hungarian = "Gábor: Árvíztűrő tükörfúrógép, jó napot kívánok.\nZsófi: Köszönöm, őszintén örülök.\n";
    private const string Russian = "Иван: Здравствуйте, сегодня говорим о машинном обучении и о том, как оно меняет мир.\nОльга: Спасибо, ёжик.\n";
    private const string Ukrainian = "Ігор: Доброго дня, сьогодні ми говоримо про їжу, ґанок і щастя.\n";
    private const string Names = "José: I met Björn, François and Åsa — “nice people” — in São Paulo…\n";

    [Theory]
    [InlineData("windows-1252", German)]
    [InlineData("windows-1252", French)]
    [InlineData("windows-1252", Names)]
    [InlineData("windows-1250", Polish)]
    [InlineData("windows-1250", Czech)]
    [InlineData("windows-1250", Hungarian)]
    [InlineData("windows-1251", Russian)]
    [InlineData("windows-1251", Ukrainian)]
    public void A_windows_code_page_is_known_by_the_letters_of_its_languages(string encoding, string text)
    {
        var decoded = SourceDecoder.Decode("a.txt", CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetBytes("Plain first line.\n" + text));

        Assert.Equal("Plain first line.\n" + text, decoded.Source?.Text);
        Assert.Equal(encoding, decoded.Source?.Encoding);
        var warning = Assert.Single(decoded.Problems);
        Assert.Equal((Severity.Warning, 2), (warning.Severity, warning.Line));
        Assert.Contains(encoding, warning.Message, StringComparison.Ordinal);
        Assert.Contains("found byte 0x", warning.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("WEBVTT\0\n\0\n00:00.000 --> 00:01.000\na\0b", null)]
    [InlineData("WEBVTT\n\n\0\0\0\n00:00.000 --> 00:01.000\na\0b", "WEBVTT\n\n\uFFFD\uFFFD\uFFFD\n00:00.000 --> 00:01.000\na\uFFFDb")]
    [InlineData("A\0\0\0\n00:00.000 --> 00:01.000\na\0b", null)]
    public void What_has_the_signature_of_webvtt_is_text_however_many_control_characters_it_holds(string text, string? expected) =>
        Assert.Equal(expected, SourceDecoder.Decode("a.vtt", Encoding.UTF8.GetBytes(text)).Source?.Text);

    [Theory]
    [InlineData("utf-16le", German)]
    [InlineData("utf-16be", German)]
    [InlineData("utf-16le", Russian)]
    [InlineData("utf-16be", "主持人：大家好，欢迎收听今天的节目。\n嘉宾：谢谢邀请，很高兴来到这里。\n")]
    [InlineData("utf-16le", "A: 👋 hi\r\nB: 👍\r\n")]
    public void Utf_16_is_read_with_and_without_its_mark(string encoding, string text)
    {
        var codec = new UnicodeEncoding(encoding == "utf-16be", byteOrderMark: true);

        var without = SourceDecoder.Decode("a.txt", codec.GetBytes(text));
        var with = SourceDecoder.Decode("a.txt", [.. codec.GetPreamble(), .. codec.GetBytes(text)]);

        Assert.Equal((text, encoding), (without.Source?.Text, without.Source?.Encoding));
        Assert.Equal((text, encoding), (with.Source?.Text, with.Source?.Encoding));
        Assert.Empty(with.Problems);
    }

    [Theory]
    [InlineData(German)]
    [InlineData("主持人：大家好\n")]
    [InlineData("plain")]
    public void Utf_8_is_read_with_and_without_its_mark(string text)
    {
        var without = SourceDecoder.Decode("a.txt", Encoding.UTF8.GetBytes(text));
        var with = SourceDecoder.Decode("a.txt", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)]);

        Assert.Equal((text, "utf-8"), (without.Source?.Text, without.Source?.Encoding));
        Assert.Equal((text, "utf-8"), (with.Source?.Text, with.Source?.Encoding));
        Assert.Empty(without.Problems);
    }

    [Fact]
    public void A_stray_code_page_byte_in_utf_8_costs_one_warning_and_not_the_file()
    {
        var decoded = SourceDecoder.Decode("a.txt", [.. "Zoë: “yes”\nBob: don"u8, 0x92, .. "t – no\n"u8]);

        Assert.Equal("Zoë: “yes”\nBob: don’t – no\n", decoded.Source?.Text);
        Assert.Equal(2, Assert.Single(decoded.Problems).Line);
    }

    [Fact]
    public void A_byte_that_fits_no_encoding_is_refused_with_its_line()
    {
        var decoded = SourceDecoder.Decode("a.txt", [.. "Bob: one\nAnn: two "u8, 0xFF, 0xFE, .. " three\n"u8]);

        Assert.Null(decoded.Source);
        var error = Assert.Single(decoded.Problems);
        Assert.Equal((Severity.Error, 2), (error.Severity, error.Line));
        Assert.StartsWith("found byte 0xFF (10 bytes into the line), expected UTF-8 text", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_nul_inside_the_text_is_replaced_and_padding_behind_it_left_out()
    {
        var inside = SourceDecoder.Decode("a.txt", "Bob: one\nAnn: t\0wo and then some more words to read\n"u8.ToArray());
        var behind = SourceDecoder.Decode("a.txt", "Bob: one\n\0\0\0\0\0\0\0\0\0"u8.ToArray());

        Assert.Equal("Bob: one\nAnn: t\uFFFDwo and then some more words to read\n", inside.Source?.Text);
        Assert.Equal(2, Assert.Single(inside.Problems).Line);
        Assert.Equal("Bob: one\n", behind.Source?.Text);
        Assert.Single(behind.Problems);
    }

    [Theory]
    [InlineData("", "an empty file")]
    [InlineData("89504E470D0A1A0A0000000D49484452", "a PNG image")]
    [InlineData("504B0304140000000800", "a ZIP archive")]
    [InlineData("4944330300000000", "MP3 audio")]
    [InlineData("FFFB9064000F", "MP3 audio")]
    [InlineData("0000001C667479704D344120", "MP4 audio")]
    [InlineData("0102030405060708010203040506070801020304", "binary data")]
    public void What_is_no_text_is_refused_by_name(string hex, string found)
    {
        var decoded = SourceDecoder.Decode("a.txt", Convert.FromHexString(hex));

        Assert.Null(decoded.Source);
        var error = Assert.Single(decoded.Problems);
        Assert.Equal(Severity.Error, error.Severity);
        Assert.Contains("found " + found, error.Message, StringComparison.Ordinal);
        Assert.Contains("expected", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Random_bytes_are_never_taken_for_text()
    {
        var random = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            var bytes = new byte[random.Next(40, 4000)];
            random.NextBytes(bytes);

            Assert.Null(SourceDecoder.Decode("a.bin", bytes).Source);
        }
    }

    [Theory]
    [InlineData("shift_jis", "司会：こんにちは、今日の番組へようこそ。\nゲスト：ありがとうございます。とても嬉しいです。\n")]
    [InlineData("gb18030", "主持人：大家好，欢迎收听今天的节目。\n嘉宾：谢谢邀请，很高兴来到这里。\n")]
    [InlineData("koi8-r", Russian)]
    public void Text_in_an_encoding_we_do_not_read_is_refused_rather_than_garbled(string encoding, string text)
    {
        var decoded = SourceDecoder.Decode("a.txt", CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetBytes(text));

        Assert.Null(decoded.Source);
    }

    [Fact]
    public void The_hash_is_of_the_bytes()
    {
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", SourceDecoder.Decode("a.txt", "abc"u8.ToArray()).Source?.Sha256);
    }
}
