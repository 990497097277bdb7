using System.Buffers;
using System.Text;

namespace Verbatim.Formats.Decoding;

/// <summary>A Windows code page with the letters that each language written in it adds to ASCII.</summary>
internal sealed class CodePage
{
    private const string Signs = "\u2018\u2019\u201A\u201C\u201D\u201E\u2039\u203A«»\u2013\u2014\u2026\u2022\u00A0\u00AD·°§©®™€£¥¢±µ¶×÷¼½¾²³¹¿¡ªº´¨\u2030†‡№";

    private const double OtherLanguages = 0.98;
    private const int FewLetters = 10;
    private const double LeastVowels = 0.25;

    private static readonly SearchValues<char> SignSet = SearchValues.Create(Signs);

    private readonly Encoding encoding;
    private readonly string[] alphabets;

    private CodePage(string name, params string[] alphabets)
    {
        Name = name;
        this.alphabets = alphabets;
        encoding = CodePagesEncodingProvider.Instance.GetEncoding(name)!;
    }

    public static CodePage Western { get; } = new(
        "windows-1252", "äöüß", "éèàâçêëîïôöûùüœæ", "áéíóúüñ", "áâãàçéêíóôõú", "åäöæøé", "àèéìîòùó", "áéíóúýþæöð", "éëïóöüèêá", "àçèéíïòóúü");

    /// <summary>In the order of preference where two explain a text equally well.</summary>
    public static IReadOnlyList<CodePage> All { get; } =
    [
        Western,
        new("windows-1250", "ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "ăâîşţ", "čćđšž", "äöüß"),
        new("windows-1251", "абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя", "абвгдеёжзійклмнопрстуўфхцчшыьэюя", "абвгдђежзијклљмнњопрстћуфхцчџшѓќѕ"),
    ];

    public string Name { get; }

    public string Decode(ReadOnlySpan<byte> bytes) => encoding.GetString(bytes);

    /// <summary>
    /// How much of the characters at some places is punctuation or letters of the page's languages, standing where letters stand;
    /// 0 to 1. Letters outside the one language that explains most count a little less, so that of two pages the one wins that
    /// needs fewer languages.
    /// </summary>
    public double ShareOfPlausible(string text, IEnumerable<int> places)
    {
        var (total, signs) = (0, 0);
        var letters = new Dictionary<char, int>();
        foreach (var i in places)
        {
            total++;
            if (SignSet.Contains(text[i]))
                signs++;
            else if (char.IsLetter(text[i]) && StandsWell(text, i))
                letters[char.ToLowerInvariant(text[i])] = letters.GetValueOrDefault(char.ToLowerInvariant(text[i])) + 1;
        }

        var best = alphabets.Max(alphabet => Sum(letters, alphabet));
        var known = Sum(letters, string.Concat(alphabets));
        return total == 0 || !SuitsScript(letters, text.Count(char.IsAsciiLetter)) ? 0 : (signs + best + OtherLanguages * (known - best)) / total;
    }

    // In the Latin languages plain letters outnumber those with marks. Cyrillic comes in words, not as a letter here and there, and
    // has vowels: KOI8-R read as windows-1251 is all Cyrillic letters too, but hardly half as many of these.
    private static bool SuitsScript(Dictionary<char, int> letters, int plain)
    {
        var cyrillic = letters.Where(l => IsCyrillic(l.Key)).Sum(l => l.Value);
        var marked = letters.Values.Sum() - cyrillic;
        return cyrillic > 0
            ? cyrillic >= FewLetters && cyrillic * 20 > plain && Sum(letters, "оаеиі") > LeastVowels * cyrillic
            : marked <= plain;
    }

    private static int Sum(Dictionary<char, int> letters, string alphabet) =>
        letters.Where(l => alphabet.Contains(l.Key, StringComparison.Ordinal)).Sum(l => l.Value);

    // A capital does not follow a small letter, Cyrillic and Latin do not mix in a word.
    private static bool StandsWell(string text, int i)
    {
        var before = i > 0 ? text[i - 1] : ' ';
        var after = i + 1 < text.Length ? text[i + 1] : ' ';
        return !(char.IsLower(before) && char.IsUpper(text[i]))
            && !(IsCyrillic(text[i]) && (char.IsAsciiLetter(before) || char.IsAsciiLetter(after)));
    }

    private static bool IsCyrillic(char c) => c is >= '\u0400' and <= '\u04FF';
}
