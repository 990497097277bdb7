using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Verbatim.Transcripts;

namespace Verbatim.Storage;

/// <summary>A receipt as gzipped text, one entry a line: <c>first last kind rule</c>.</summary>
internal static class ReceiptCodec
{
    public static byte[] Write(ImmutableArray<ReceiptEntry> receipt)
    {
        var text = new StringBuilder();
        foreach (var (lines, kind, rule) in receipt)
            text.Append(CultureInfo.InvariantCulture, $"{lines.First} {lines.Last} {kind.ToWord()} {rule.ReplaceLineEndings(" ")}\n");
        return Compressed.PackText(text.ToString());
    }

    public static ImmutableArray<ReceiptEntry> Read(byte[] packed)
    {
        var receipt = ImmutableArray.CreateBuilder<ReceiptEntry>();
        foreach (var line in Compressed.UnpackText(packed).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var fields = line.Split(' ', 4);
            var lines = new LineRange(int.Parse(fields[0], CultureInfo.InvariantCulture), int.Parse(fields[1], CultureInfo.InvariantCulture));
            receipt.Add(new ReceiptEntry(lines, fields[2].ToEnum<LineKind>(), fields[3]));
        }

        return receipt.ToImmutable();
    }
}
