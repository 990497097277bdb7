namespace Verbatim.Tests.Formats;

/// <summary>Damages good files in the ways files get damaged: bytes lost, doubled, changed, pieces moved, two files mixed.</summary>
internal sealed class Mutator(int seed, IReadOnlyList<byte[]> originals)
{
    private const int DefaultIterations = 500;

    private static readonly byte[][] Splinters =
    [
        "\0"u8.ToArray(), "\""u8.ToArray(), "\\"u8.ToArray(), "{"u8.ToArray(), "}"u8.ToArray(), "["u8.ToArray(), "]"u8.ToArray(), ":"u8.ToArray(), ","u8.ToArray(), "null"u8.ToArray(), "-1"u8.ToArray(),
        "1e308"u8.ToArray(), "99999999999999999999"u8.ToArray(), "\\ud800"u8.ToArray(), "\\u0000"u8.ToArray(), "NaN"u8.ToArray(), "\r"u8.ToArray(), "\r\n"u8.ToArray(), "\n\n"u8.ToArray(), " "u8.ToArray(),
        "\u2028"u8.ToArray(), "\uFEFF"u8.ToArray(), "\u202E"u8.ToArray(), "👩‍👩‍👧"u8.ToArray(), [0xFF], [0xC3], [0xED, 0xA0, 0x80], "<"u8.ToArray(), ">"u8.ToArray(), "</"u8.ToArray(), "<p>"u8.ToArray(),
        "<!--"u8.ToArray(), "&#0;"u8.ToArray(), "&amp;"u8.ToArray(), "true"u8.ToArray(), "\"PT1S\""u8.ToArray(), "00:00:99"u8.ToArray(),
    ];

    private readonly Random random = new(seed);

    /// <summary>How often to run: the variable VERBATIM_FUZZ, else 500.</summary>
    public static int Iterations { get; } = int.TryParse(Environment.GetEnvironmentVariable("VERBATIM_FUZZ"), out var n) ? n : DefaultIterations;

    public byte[] Next()
    {
        var bytes = originals[random.Next(originals.Count)].ToList();
        for (var n = random.Next(1, 6); n > 0 && bytes.Count > 0; n--)
            Damage(bytes);
        return [.. bytes];
    }

    private void Damage(List<byte> bytes)
    {
        var at = random.Next(bytes.Count);
        var length = Math.Min(random.Next(1, 40), bytes.Count - at);
        switch (random.Next(7))
        {
            case 0: bytes.RemoveRange(at, length); break;
            case 1: bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length)); break;
            case 2: bytes[at] = (byte)random.Next(256); break;
            case 3: bytes.RemoveRange(at, bytes.Count - at); break;
            case 4:
                var other = originals[random.Next(originals.Count)];
                bytes.InsertRange(at, other.AsSpan(random.Next(other.Length)).ToArray().Take(random.Next(200)));
                break;
            default: bytes.InsertRange(at, Splinters[random.Next(Splinters.Length)]); break;
        }
    }
}
