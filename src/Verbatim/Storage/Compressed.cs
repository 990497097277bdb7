using System.IO.Compression;
using System.Text;

namespace Verbatim.Storage;

/// <summary>gzip, so that any tool can open what the database holds.</summary>
internal static class Compressed
{
    public static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream(bytes.Length / 3 + 32);
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return packed.ToArray();
    }

    public static byte[] Unpack(byte[] packed)
    {
        using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var bytes = new MemoryStream(packed.Length * 4);
        gzip.CopyTo(bytes);
        return bytes.ToArray();
    }

    public static byte[] PackText(string text) => Pack(Encoding.UTF8.GetBytes(text));

    public static string UnpackText(byte[] packed) => Encoding.UTF8.GetString(Unpack(packed));
}
