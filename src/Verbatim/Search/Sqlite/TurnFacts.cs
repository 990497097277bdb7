using System.Runtime.InteropServices;

namespace Verbatim.Search.Sqlite;

[Flags]
internal enum TurnFeatures
{
    Question = 1,

    /// <summary>See <see cref="Text.Readings"/>.</summary>
    SeveralReadings = 2,
}

/// <summary>What conditions ask of a turn beside its words; sixteen bytes each, held in memory for the whole library.</summary>
/// <param name="Words">How many.</param>
/// <param name="From">Seconds; negative where no time is known.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct TurnFacts(int Words, float From, float To, TurnFeatures Features)
{
    public static byte[] Write(List<TurnFacts> turns) => MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(turns)).ToArray();

    public static ReadOnlySpan<TurnFacts> Read(byte[] bytes) => MemoryMarshal.Cast<byte, TurnFacts>(bytes);
}
