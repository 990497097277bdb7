namespace Verbatim.Formats.Text;

/// <summary>A line that states one fact: <c>Guest: Dan Roberts, OpenAI</c>, <c>**Date**: June 4, 2026</c>.</summary>
internal readonly record struct KeyValue(string Key, string Value)
{
    private const int LongestKey = 24;

    /// <summary>True for the keys of <see cref="Vocabulary"/> only.</summary>
    public static bool TryRead(string line, out KeyValue fact)
    {
        fact = default;
        var text = line.AsSpan().TrimStart("-*+• _");
        var colon = text[..Math.Min(text.Length, LongestKey + 5)].IndexOfAny(':', '：');
        if (colon <= 0)
            return false;
        var before = text[..colon].Trim(" *_");
        var behind = text[(colon + 1)..].Trim(" *_");
        if (before.Length is 0 or > LongestKey || behind.Length is 0 or > 300)
            return false;
        var key = before.ToString();
        if (!(IsPersonKey(key) || (char.IsUpper(key[0]) && IsKey(key))))
            return false;
        var value = behind.ToString();
        if (IsPersonKey(key) && !StartsWithName(value))
            return false;
        if (Vocabulary.DateKeys.Contains(key) && key is not ("Recorded" or "Released") && !value.Any(char.IsDigit))
            return false;
        fact = new KeyValue(key, value);
        return true;
    }

    public bool IsGuest => Vocabulary.GuestKeys.Contains(Key);

    public bool IsHost => Vocabulary.HostKeys.Contains(Key);

    private static bool IsKey(string key) => key.StartsWith("Transcri", StringComparison.Ordinal) || Vocabulary.Keys.Contains(key) || Vocabulary.DateKeys.Contains(key) || Vocabulary.Keys.Contains(key.Replace(' ', '-'));

    private static bool IsPersonKey(string key) => Vocabulary.GuestKeys.Contains(key) || Vocabulary.HostKeys.Contains(key);

    private static bool StartsWithName(string value)
    {
        var name = NameList.First(value);
        return LabelShapes.Of(name) is LabelShape.Name or LabelShape.Code && !Sentence.Ends(value) && value.Length < 200;
    }
}
