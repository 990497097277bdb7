namespace Verbatim.Search.Sqlite;

/// <summary>
/// The turns of one word while an index is written: for each the distance from the turn before, doubled, plus one where the word
/// occurs more than once, then how often; numbers in seven-bit groups, the lowest first.
/// </summary>
internal sealed class PostingBuffer
{
    private byte[] bytes = new byte[12];
    private int length;
    private int written = -1;
    private int current = -1;
    private int frequency;

    /// <summary>How many turns.</summary>
    public int Count { get; private set; }

    /// <summary>Slots come in ascending order; a repeated one is a further occurrence.</summary>
    public void Add(int slot, int times = 1)
    {
        if (slot != current)
        {
            Flush();
            (current, frequency) = (slot, 0);
            Count++;
        }

        frequency += times;
    }

    public ReadOnlySpan<byte> Bytes()
    {
        Flush();
        current = -1;
        return bytes.AsSpan(0, length);
    }

    private void Flush()
    {
        if (current < 0)
            return;
        if (length + 10 > bytes.Length)
            Array.Resize(ref bytes, bytes.Length * 2);
        Write((uint)((current - written - 1) << 1 | (frequency > 1 ? 1 : 0)));
        if (frequency > 1)
            Write((uint)frequency);
        written = current;
    }

    private void Write(uint value)
    {
        while (value >= 0x80)
        {
            bytes[length++] = (byte)(value | 0x80);
            value >>= 7;
        }

        bytes[length++] = (byte)value;
    }
}
