using System.Runtime.InteropServices;

namespace Verbatim.Search.Sqlite;

/// <summary>Turns in which a word, or any of several, occurs, by slot, and how often.</summary>
internal sealed class PostingList
{
    private readonly List<int> slots = [];
    private readonly List<int> frequencies = [];
    private bool sorted = true;

    public int Count => slots.Count;

    public ReadOnlySpan<int> Slots => CollectionsMarshal.AsSpan(slots);

    public ReadOnlySpan<int> Frequencies => CollectionsMarshal.AsSpan(frequencies);

    /// <summary>Reads what a <see cref="PostingBuffer"/> wrote; turns of several calls need <see cref="Settle"/> before use.</summary>
    public void Append(ReadOnlySpan<byte> bytes, int count)
    {
        var start = slots.Count;
        CollectionsMarshal.SetCount(slots, start + count);
        CollectionsMarshal.SetCount(frequencies, start + count);
        var to = CollectionsMarshal.AsSpan(slots)[start..];
        var times = CollectionsMarshal.AsSpan(frequencies)[start..];
        var (at, slot) = (0, -1);
        for (var i = 0; i < count; i++)
        {
            var head = Read(bytes, ref at);
            slot += (int)(head >> 1) + 1;
            to[i] = slot;
            times[i] = (head & 1) == 0 ? 1 : (int)Read(bytes, ref at);
        }

        sorted &= start == 0 || count == 0 || to[0] > slots[start - 1];
    }

    /// <summary>Adds what a <see cref="PostingBuffer"/> wrote to the frequencies of some slots, which ascend; other slots are passed over.</summary>
    public static void AddFrequencies(ReadOnlySpan<byte> bytes, int count, ReadOnlySpan<int> slots, Span<int> frequencies)
    {
        var (at, slot, next) = (0, -1, 0);
        for (var i = 0; i < count && next < slots.Length; i++)
        {
            var head = Read(bytes, ref at);
            slot += (int)(head >> 1) + 1;
            var times = (head & 1) == 0 ? 1 : (int)Read(bytes, ref at);
            while (next < slots.Length && slots[next] < slot)
                next++;
            if (next < slots.Length && slots[next] == slot)
                frequencies[next] += times;
        }
    }

    /// <summary>Orders by slot and joins what several words have in one turn.</summary>
    /// <param name="bound">Above every slot.</param>
    public void Settle(int bound)
    {
        if (sorted)
            return;
        if (slots.Count > bound / 16)
            SettleByCounting(bound);
        else
            SettleBySorting();
        sorted = true;
    }

    private void SettleByCounting(int bound)
    {
        var times = new int[bound];
        for (var i = 0; i < slots.Count; i++)
            times[slots[i]] += frequencies[i];
        slots.Clear();
        frequencies.Clear();
        for (var slot = 0; slot < bound; slot++)
        {
            if (times[slot] == 0)
                continue;
            slots.Add(slot);
            frequencies.Add(times[slot]);
        }
    }

    private void SettleBySorting()
    {
        var keys = CollectionsMarshal.AsSpan(slots);
        var times = CollectionsMarshal.AsSpan(frequencies);
        keys.Sort(times);
        var n = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            if (n > 0 && keys[n - 1] == keys[i])
                times[n - 1] += times[i];
            else
                (keys[n], times[n++]) = (keys[i], times[i]);
        }

        CollectionsMarshal.SetCount(slots, n);
        CollectionsMarshal.SetCount(frequencies, n);
    }

    private static uint Read(ReadOnlySpan<byte> bytes, ref int at)
    {
        var value = (uint)bytes[at++];
        if (value < 0x80)
            return value;
        value &= 0x7F;
        for (var shift = 7; ; shift += 7)
        {
            var next = bytes[at++];
            value |= (uint)(next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }
    }
}
