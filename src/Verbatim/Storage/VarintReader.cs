namespace Verbatim.Storage;

/// <summary>Reads what <see cref="VarintWriter"/> wrote, from one place of an array to another.</summary>
internal sealed class VarintReader(byte[] bytes, int start, int end)
{
    public int At { get; private set; } = start;

    public bool AtEnd => At >= end;

    public long Read()
    {
        ulong number = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = bytes[At++];
            number |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return (long)(number >> 1) ^ -(long)(number & 1);
        }
    }

    public int ReadInt() => (int)Read();
}
