namespace Verbatim.Quotes;

/// <summary>
/// Checks over the letters of any run of words, each at the cost of a few multiplications: a polynomial over the UTF-16 units of the
/// folded words modulo 2^64, then the finaliser of MurmurHash3. Part of every link of version 2; never to be changed.
/// </summary>
internal sealed class LetterChecks
{
    private const ulong Base = 0x9e3779b97f4a7c15;

    private readonly ulong[] hashes;
    private readonly int[] counts;

    public LetterChecks(int[] ids, string[] spellings)
    {
        hashes = new ulong[ids.Length + 1];
        counts = new int[ids.Length + 1];
        for (var i = 0; i < ids.Length; i++)
        {
            var hash = hashes[i];
            foreach (var c in spellings[ids[i]])
                hash = hash * Base + c;
            hashes[i + 1] = hash;
            counts[i + 1] = counts[i] + spellings[ids[i]].Length;
        }
    }

    /// <summary>Of the words from one to another, both inclusive.</summary>
    public uint Of(int first, int last)
    {
        var hash = hashes[last + 1] - hashes[first] * Power(counts[last + 1] - counts[first]);
        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccd;
        hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53;
        return (uint)((hash ^ (hash >> 33)) >> 34);
    }

    private static ulong Power(int exponent)
    {
        var (power, square) = (1ul, Base);
        for (; exponent > 0; exponent >>= 1, square *= square)
        {
            if ((exponent & 1) == 1)
                power *= square;
        }

        return power;
    }
}
