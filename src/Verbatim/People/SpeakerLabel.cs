using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Verbatim.Transcripts;

namespace Verbatim.People;

internal enum LabelKind
{
    /// <summary>States a person's name.</summary>
    Name,

    /// <summary>Tells a speaker apart without naming them: <c>A</c>, <c>Speaker 1</c>, <c>Host</c>.</summary>
    Anonymous,

    /// <summary>A sound, a break, a crowd, several people at once, or no name at all.</summary>
    Nobody,
}

/// <summary>What a label says: <c>Dr. Leo Dion, PhD (host)</c> states the name <c>Leo Dion</c> and the role host.</summary>
/// <param name="Name">Empty unless the kind is <see cref="LabelKind.Name"/>.</param>
/// <param name="Detail">What stands behind the name in brackets or after a comma, roles and degrees excepted.</param>
internal sealed partial record SpeakerLabel(LabelKind Kind, string Name, Role? Role, string? Detail)
{
    private const int MaxWords = 6;
    private const int MaxLength = 60;

    private static readonly SearchValues<char> NeverInNames = SearchValues.Create("?!<>=@/\\|&+;{}[]");

    private static readonly SpeakerLabel NobodyAtAll = new(LabelKind.Nobody, "", null, null);

    public static SpeakerLabel Read(string label)
    {
        if (label.Length > 200)
            return NobodyAtAll;
        var text = label.Trim().Trim('*', '_', '#', '>', ':', '"', '“', '”', '\\').Trim();
        if (text.Length > 2 && ((text[0] == '[' && text[^1] == ']') || (text[0] == '(' && text[^1] == ')')))
            text = text[1..^1].Trim();
        if (text.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon && text[..colon] == text[(colon + 2)..])
            text = text[..colon];
        Role? role = null;
        string? detail = null;
        while (TrailingBracket().Match(text) is { Success: true, Index: > 0 } bracket)
        {
            Take(bracket.Groups[1].Value, ref role, ref detail);
            text = text[..bracket.Index].Trim();
        }

        while (Tail().Match(text) is { Success: true, Index: > 0 } tail && !IsSuffix(tail.Groups[1].Value))
        {
            Take(tail.Groups[1].Value, ref role, ref detail);
            text = text[..tail.Index].Trim();
        }

        if (Head().Match(text) is { Success: true } head && RoleOf(head.Groups[1].Value) is { } stated && text.Length > head.Length)
            (role, text) = (role ?? stated, text[head.Length..]);
        return Classify(text.Trim(' ', '-', ':', ',', '–', '—'), role, detail);
    }

    public static Role? RoleOf(string words)
    {
        var key = Fold(words);
        return LabelWords.Hosts.Contains(key) ? Transcripts.Role.Host : LabelWords.Guests.Contains(key) ? Transcripts.Role.Guest : null;
    }

    private static SpeakerLabel Classify(string text, Role? role, string? detail)
    {
        var words = WordScanner.Scan(text);
        var key = string.Join(' ', words.Select(w => w.Folded));
        if (words.IsEmpty || LabelWords.NoPerson.Contains(key))
            return NobodyAtAll;
        if (IsAnonymous(words, key))
            return new SpeakerLabel(LabelKind.Anonymous, "", role ?? RoleOf(key) ?? RoleOf(words[0].Folded), detail);
        if (words.Length > MaxWords || text.Length > MaxLength || text.AsSpan().ContainsAny(NeverInNames) || !text.Any(char.IsLetter)
            || words.Any(w => LabelWords.Sounds.Contains(w.Folded) || LabelWords.Conjunctions.Contains(w.Folded)) || words[0].Folded is "the" or "a" or "an" or "we" or "my" or "http" or "https" or "www")
            return NobodyAtAll;
        var name = WithoutHonorific(text);
        return LooksLikeText(name) ? NobodyAtAll : new SpeakerLabel(LabelKind.Name, Tidy(name), role, detail);
    }

    private static bool IsAnonymous(ImmutableArray<Word> words, string key)
    {
        if (words.Length == 1 && (key.Length == 1 || key.All(char.IsAsciiDigit) || NumberedOne().IsMatch(key)))
            return true;
        if (LabelWords.Numbered.Contains(key) || LabelWords.Hosts.Contains(key) || LabelWords.Guests.Contains(key))
            return true;
        return words.Length is 2 or 3 && LabelWords.Numbered.Contains(words[0].Folded)
            && words.Skip(1).All(w => w.Folded.Length == 1 || w.Folded.All(char.IsAsciiDigit) || w.Folded is "one" or "two" or "three" or "four");
    }

    // In a name of several words every word is capitalised except particles, unless the whole label is in lower case.
    private static bool LooksLikeText(string text)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2 || !text.Any(char.IsUpper))
            return parts.Length > 3;
        return parts.Any(p => char.IsLower(p[0]) && !LabelWords.Particles.Contains(Fold(p)) && !p.Contains('\'') && !p.Contains('’')) || text.Count(char.IsDigit) > 2;
    }

    private static string WithoutHonorific(string text)
    {
        while (text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space && LabelWords.Honorifics.Contains(Fold(text[..space]))
            && text.IndexOf(' ', space + 1) > 0)
            text = text[(space + 1)..].TrimStart();
        var suffix = Array.Find(LabelWords.HonorificSuffixes, s => text.Length > s.Length + 1 && text.EndsWith(s, StringComparison.Ordinal));
        return suffix is null ? text : text[..^suffix.Length].TrimEnd();
    }

    // DAN ROBERTS is a way of setting labels; NVK and roasbeef are names.
    private static string Tidy(string name)
    {
        name = Spaces().Replace(name, " ").Trim();
        var several = name.Contains(' ', StringComparison.Ordinal);
        var oneCase = several ? !name.Any(char.IsLower) || !name.Any(char.IsUpper) : name.Length > 4 && name.All(char.IsUpper);
        return oneCase ? InTitleCase(name.ToLowerInvariant()) : name;
    }

    // Tom O'Neill, Ludwig van Beethoven.
    private static string InTitleCase(string name)
    {
        var words = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name).Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            if (i > 0 && i < words.Length - 1 && LabelWords.Particles.Contains(Fold(words[i])) && words[i].Length > 1)
                words[i] = words[i].ToLowerInvariant();
            else if (words[i] is ['O' or 'D', '\'' or '’', _, ..])
                words[i] = $"{words[i][..2]}{char.ToUpperInvariant(words[i][2])}{words[i][3..]}";
        }

        return string.Join(' ', words);
    }

    private static void Take(string words, ref Role? role, ref string? detail)
    {
        if (RoleOf(words) is { } stated)
            role ??= stated;
        else if (words.Split(',') is { Length: > 1 } parts)
            foreach (var part in parts)
                Take(part, ref role, ref detail);
        else if (!LabelWords.Degrees.Contains(Fold(words)) && !Pronouns().IsMatch(words) && words.Length > 0)
            detail ??= words.Trim();
    }

    private static bool IsSuffix(string words) => Fold(words) is "jr" or "sr" or "ii" or "iii" or "iv";

    private static string Fold(string words) => string.Join(' ', WordScanner.Scan(words).Select(w => w.Folded));

    [GeneratedRegex(@"\s*[(\[（]([^()\[\]（）]*)[)\]）]$")]
    private static partial Regex TrailingBracket();

    [GeneratedRegex(@"(?:,|\s[-–—|])\s*([^,|–—]*)$", RegexOptions.RightToLeft)]
    private static partial Regex Tail();

    [GeneratedRegex(@"^(\p{L}+(?:[ -]\p{L}+)?)\s*[:–—-]\s+")]
    private static partial Regex Head();

    [GeneratedRegex(@"^(spk|s|speaker|spkr|ch|p)\d{1,3}$")]
    private static partial Regex NumberedOne();

    [GeneratedRegex(@"^\s*(she|he|they|xe|ze|any)\s*/", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pronouns();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
