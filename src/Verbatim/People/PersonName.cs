using System.Collections.Immutable;
using System.Text;
using Verbatim.Transcripts;

namespace Verbatim.People;

/// <summary>A name and the forms in which it is compared.</summary>
internal sealed class PersonName
{
    private const int LongWord = 8;

    private string[]? sounds;

    public PersonName(string text)
    {
        Text = text;
        Words = [.. WordScanner.Scan(text).Select(w => w.Folded)];
        Key = string.Join(' ', Words);
    }

    public string Text { get; }

    /// <summary>Folded: case, diacritics and punctuation do not matter.</summary>
    public ImmutableArray<string> Words { get; }

    /// <summary>Equal for names that differ in case, diacritics and punctuation only.</summary>
    public string Key { get; }

    public bool IsFull => Words.Length >= 2;

    /// <summary>The key without initials in the middle: <c>Mireille B. Reece</c> and <c>Mireille Reece</c> have it in common.</summary>
    public string Plain => Words.Length < 3 ? Key : string.Join(' ', Words.Where((w, i) => i == 0 || i == Words.Length - 1 || w.Length > 1));

    /// <summary>Equal for names that sound alike; see <see cref="SoundsLike"/>.</summary>
    public string Sounding => string.Join(' ', Sounds);

    /// <summary>One word, or a word and an initial: <c>Adam</c>, <c>Adam S.</c>, <c>A. Stacoviak</c>.</summary>
    public bool IsShortened => Words.Length == 1 || (Words.Length == 2 && Words[0].Length == 1 != (Words[1].Length == 1));

    public string First => Words[0];

    public string Last => Words[^1];

    /// <summary>A name that means this one has one of its own <see cref="Clues"/> among these.</summary>
    public IEnumerable<string> CluesOfShortForms => Words.Length > 1 ? Clues.Append(string.Concat(Words.Select(w => w[0]))) : Clues;

    /// <summary>The words, and how they sound at their place.</summary>
    public IEnumerable<string> Clues => Words.Concat(Sounds.Select((sound, i) => $"{i} {sound}"));

    /// <summary>A first name, a last name, either with the other's initial, or a full name without middle names that this name could stand for.</summary>
    public bool IsShortFor(PersonName full)
    {
        if (Words.Length == 2 && IsShortened && full.Words.Length >= 2 && !full.IsShortened)
            return Abbreviates(Words[0], full.First) && Abbreviates(Words[1], full.Last);
        if (Words.Length == 0 || Words.Length >= full.Words.Length)
            return false;
        return Words.Length == 1
            ? Words[0] == full.First || (Words[0] == full.Last && Words[0].Length > 1) || IsInitials(full)
            : Words[0] == full.First && Words[^1] == full.Last;
    }

    /// <summary>The same number of words, one of them spelled a little differently, as a recogniser writes names.</summary>
    public bool IsNear(PersonName other)
    {
        if (Words.Length != other.Words.Length || Words.Length == 0)
            return false;
        var differing = 0;
        for (var i = 0; i < Words.Length; i++)
        {
            var (a, b) = (Words[i], other.Words[i]);
            if (a == b)
                continue;
            var limit = Math.Min(a.Length, b.Length) >= LongWord ? 2 : 1;
            if (!SoundsAlike(other, i) && (Math.Min(a.Length, b.Length) < 4 || !EditDistance.IsWithin(a, b, limit)))
                return false;
            differing++;
        }

        return differing == 0 || (IsFull && differing == 1) || SoundsLike(other);
    }

    /// <summary>Spelled otherwise but said the same: <c>Turk</c> and <c>Turck</c>, <c>Jeffrey</c> and <c>Geoffrey</c> not.</summary>
    public bool SoundsLike(PersonName other)
    {
        if (Words.Length != other.Words.Length || Words.Length == 0)
            return false;
        for (var i = 0; i < Words.Length; i++)
        {
            if (!SoundsAlike(other, i))
                return false;
        }

        return true;
    }

    public override string ToString() => Text;

    private static bool Abbreviates(string word, string full) => word == full || (word.Length == 1 && word[0] == full[0]);

    private bool IsInitials(PersonName full)
    {
        if (Words[0].Length < 2 || Words[0].Length != full.Words.Length)
            return false;
        for (var i = 0; i < full.Words.Length; i++)
        {
            if (full.Words[i][0] != Words[0][i])
                return false;
        }

        return true;
    }

    private string[] Sounds => sounds ??= [.. Words.Select(Sound)];

    private bool SoundsAlike(PersonName other, int i) =>
        Words[i] == other.Words[i] || (Words[i].Length >= 3 && other.Words[i].Length >= 3 && Words[i][0] == other.Words[i][0] && Sounds[i] == other.Sounds[i]);

    // Spellings that are said the same in most languages written in Latin letters; vowels are left alone except y.
    private static string Sound(string word)
    {
        var sound = new StringBuilder(word)
            .Replace("ck", "k").Replace("ph", "f").Replace("th", "t").Replace("kh", "k").Replace("dt", "t").Replace("ey", "i").Replace("ie", "i")
            .Replace('c', 'k').Replace('y', 'i').Replace('z', 's').ToString();
        var once = new StringBuilder(sound.Length);
        foreach (var c in sound)
        {
            if (once.Length == 0 || once[^1] != c)
                once.Append(c);
        }

        return once.ToString();
    }
}
