namespace Verbatim.Storage;

/// <summary>Writes whole numbers in as few bytes as they need, seven bits a byte; negative ones alternate with positive (zigzag).</summary>
internal sealed class VarintWriter
{
    private readonly List<byte> bytes = [];

    public void Write(long number)
    {
        var rest = (ulong)((number << 1) ^ (number >> 63));
        while (rest >= 0x80)
        {
            bytes.Add((byte)(rest | 0x80));
            rest >>= 7;
        }

        bytes.Add((byte)rest);
    }

    public int Length => bytes.Count;

    public void Append(VarintWriter other) => bytes.AddRange(other.bytes);

    public byte[] ToArray() => [.. bytes];
}
