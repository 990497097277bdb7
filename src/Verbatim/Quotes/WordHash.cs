namespace Verbatim.Quotes;

/// <summary>
/// Hashes that stand in links for words. They are part of every published link and must never change: FNV-1a over the UTF-16 units
/// of the folded word, then the finaliser of MurmurHash3.
/// </summary>
internal static class WordHash
{
    /// <summary>The letters of links: lower case, without those that are taken for one another.</summary>
    public const string Letters = "0123456789abcdefghjkmnpqrstvwxyz";

    private const uint Offset = 2166136261;
    private const uint Prime = 16777619;

    public static uint Of(string folded)
    {
        var hash = Offset;
        foreach (var c in folded)
            hash = (hash ^ c) * Prime;
        return Mix(hash);
    }

    /// <summary>Five bits of a word's hash.</summary>
    public static byte Symbol(uint hash) => (byte)((hash >> 3) & 31);

    /// <summary>Whether a word is among those that stand for one in <paramref name="rate"/>. What is chosen depends on the word alone.</summary>
    public static bool IsSampled(uint hash, int rate) => rate <= 1 || (hash >> 8) % (uint)rate == 0;

    /// <summary>Thirty bits over all words in order.</summary>
    public static uint Check(IEnumerable<uint> hashes)
    {
        var check = Offset;
        foreach (var hash in hashes)
            check = Mix((check ^ hash) * Prime);
        return check >> 2;
    }

    private static uint Mix(uint hash)
    {
        hash = (hash ^ (hash >> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >> 13)) * 0xc2b2ae35;
        return hash ^ (hash >> 16);
    }
}
