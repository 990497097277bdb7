namespace Verbatim.Storage;

/// <summary>Enumerations as the lower-case words that stand in the database.</summary>
internal static class EnumWords
{
    public static string ToWord<T>(this T value)
        where T : struct, Enum => Words<T>.Of[value];

    public static T ToEnum<T>(this string word)
        where T : struct, Enum => Enum.Parse<T>(word, ignoreCase: true);

    private static class Words<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Of = Enum.GetValues<T>().ToDictionary(v => v, v => v.ToString().ToLowerInvariant());
    }
}
