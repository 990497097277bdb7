using System.Text;

namespace Verbatim.Search.Text;

/// <summary>
/// The consonants of a word as an English recogniser confuses them: <c>LeCun</c> and <c>Lacan</c> share a key. Vowels count only
/// at the beginning; voiced and unvoiced, doubled and silent letters fall together. Words in other writing are their own key.
/// </summary>
public static class SoundKey
{
    public static string Of(string word)
    {
        if (word.Length == 0 || word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
            return word;
        var key = new StringBuilder(word.Length);
        var last = '\0';
        for (var i = 0; i < word.Length; i++)
        {
            var sound = SoundAt(word, ref i);
            if (sound != '\0' && sound != last)
                key.Append(sound);
            last = sound;
        }

        if (key.Length == 0 || IsVowel(word[0]))
            key.Insert(0, 'A');
        return key.ToString();
    }

    private static char SoundAt(string word, ref int i)
    {
        var next = i + 1 < word.Length ? word[i + 1] : '\0';
        switch (word[i])
        {
            case 'c' when next == 'h':
                i++;
                return 'X';
            case 'c' when next is 'e' or 'i' or 'y':
                return 'S';
            case 's' when next == 'h':
            case 't' when next == 'h':
                i++;
                return word[i - 1] == 's' ? 'X' : 'T';
            case 's' when next == 'c' && i + 2 < word.Length && word[i + 2] == 'h':
                i += 2;
                return 'X';
            case 'p' when next == 'h':
                i++;
                return 'F';
            case 'g' when next == 'h':
                i++;
                return i == 1 ? 'K' : '\0';
            case 'k' when next == 'n' && i == 0:
            case 'w' when next == 'r' && i == 0:
            case 'p' when next == 's' && i == 0:
                return '\0';
            case 'y' when IsVowel(next):
                return 'J';
            case 'x':
                return i == 0 ? 'S' : 'K';
            default:
                return Simple(word[i], i == 0);
        }
    }

    private static char Simple(char letter, bool first) => letter switch
    {
        'b' or 'p' => 'P',
        'c' or 'g' or 'k' or 'q' => 'K',
        'd' or 't' => 'T',
        'f' or 'v' => 'F',
        'j' => 'J',
        'l' => 'L',
        'm' => 'M',
        'n' => 'N',
        'r' => 'R',
        's' or 'z' => 'S',
        'w' when first => 'F',
        'h' when first => 'H',
        _ => '\0',
    };

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
