using System.Globalization;
using System.Text;

namespace Verbatim.Benchmarks;

/// <summary>Transcripts at the edges of what a page has to show. The same on every machine.</summary>
internal static class OddTranscripts
{
    public const string Show = "Edge Cases";

    private const string Vocabulary =
        "the a of to and that in it is was for on with as we they you but not so what when why how people time year world idea work thing "
        + "question answer science model theory story music water light city garden winter signal measure memory language pattern experiment "
        + "because although perhaps certainly usually rarely together instead before after between without learned built wrote asked thought found";

    private const string LongName = "Wolfeschlegelsteinhausenbergerdorff-Uvwaelephantastischetitelverlaengerung von Hohenzollern-Sigmaringen-Wittgenstein";

    private static readonly string[] Words = Vocabulary.Split(' ');

    /// <summary>Writes every case into a folder, one transcript each.</summary>
    public static void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        Text(folder, "forty-voices", "Forty voices around one table", Turns(160, i => Name(i * 7 % 40), 30));
        Text(folder, "nobody-named", "Nobody is named and nothing is divided", string.Join("\n\n", Enumerable.Range(0, 60).Select(i => Speech(i, 70))));
        Captions(folder, "long-words", "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft_and_a_title_without_any_space_in_it_at_all", LongWords, LongName, turns: 12, chapters: 2);
        Text(folder, "right-to-left", "حديث عن المدن والحدائق", RightToLeft(), "language: ar\n");
        Captions(folder, "three-hundred-chapters", "Three hundred chapters", i => Speech(i, 30), "Ada Example", turns: 900, chapters: 300);
        Captions(folder, "six-hours", "Six hours without a break", i => Speech(i, 27), "Ada Example", turns: 2000, chapters: 24);
    }

    /// <summary>Many short episodes by few people over twenty years, for the lists.</summary>
    public static void WriteMany(string folder, int episodes)
    {
        Directory.CreateDirectory(folder);
        for (var i = 0; i < episodes; i++)
        {
            var name = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"episode-{i + 1:00000}"));
            File.WriteAllText(name + ".txt", Turns(6, t => t % 2 == 0 ? Name(i % 10) : Name(10 + i % 900), 12, i));
            var date = new DateOnly(2005, 1, 1).AddDays(i * 7 % 7300).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            File.WriteAllText(name + ".yaml", $"show: Show {i % 25 + 1}\ntitle: Conversation {i + 1} about {Speech(i, 4).TrimEnd('.')}\npublished: {date}\n");
        }
    }

    private static void Text(string folder, string name, string title, string text, string more = "")
    {
        File.WriteAllText(Path.Combine(folder, name + ".txt"), text);
        File.WriteAllText(Path.Combine(folder, name + ".yaml"), $"show: {Show}\ntitle: \"{title}\"\n{more}");
    }

    private static void Captions(string folder, string name, string title, Func<int, string> speech, string speaker, int turns, int chapters)
    {
        var vtt = new StringBuilder("WEBVTT\n\n");
        var seconds = 6.0 * 3600 / 2000;
        for (var i = 0; i < turns; i++)
            vtt.Append(CultureInfo.InvariantCulture, $"{Clock(i * seconds)} --> {Clock((i + 1) * seconds - 0.2)}\n<v {(i % 2 == 0 ? speaker : "Ben Example")}>{speech(i)}\n\n");
        File.WriteAllText(Path.Combine(folder, name + ".vtt"), vtt.ToString());
        var list = Enumerable.Range(0, chapters).Select(c => string.Create(CultureInfo.InvariantCulture, $$"""{ "startTime": {{c * turns / chapters * seconds:0.###}}, "title": "Chapter {{c + 1}}: {{Speech(c + 5, 5)}}" }"""));
        File.WriteAllText(Path.Combine(folder, name + ".chapters.json"), $$"""{ "version": "1.2.0", "chapters": [ {{string.Join(", ", list)}} ] }""");
        File.WriteAllText(Path.Combine(folder, name + ".yaml"), $"show: {Show}\ntitle: \"{title}\"\n");
    }

    private static string Name(int number)
    {
        string[] given = ["Ada", "Bela", "Chidi", "Dora", "Emre", "Fatou", "Goran", "Hana", "Ines", "Jonas"];
        string[] family = ["Abara", "Brandt", "Castell", "Dahl", "Eriksen", "Fontaine", "Grau", "Haddad", "Ito", "Jansen"];
        return $"{given[number % 10]} {family[number / 10 % 10]}{(number >= 100 ? "-" + family[number / 100 % 10] : "")}";
    }

    private static string Turns(int count, Func<int, string> speaker, int words, int seed = 0) =>
        string.Join("\n\n", Enumerable.Range(0, count).Select(i => $"{speaker(i)}: {Speech(i + seed * 31, words)}"));

    private static string LongWords(int seed) =>
        $"{Speech(seed, 12)} {(seed % 3 == 0 ? new string('ö', 400) : "https://example.com/" + new string('a', 200))} {Speech(seed + 1, 5)}";

    private static string RightToLeft()
    {
        string[] words = ["المدينة", "الحديقة", "في", "من", "كانت", "الفكرة", "جميلة", "جدا", "سؤال", "عن", "العلم", "و", "OpenAI", "2024", "الموسيقى", "الماء", "الضوء", "نعم"];
        string Say(int seed) => string.Join(' ', Draw(seed, 40).Select(d => words[d % words.Length])) + ".";
        return string.Join("\n\n", Enumerable.Range(0, 24).Select(i => $"{(i % 2 == 0 ? "ليلى حداد" : "عمر الشامي")}: {Say(i)}"));
    }

    private static string Speech(int seed, int words)
    {
        var said = new StringBuilder();
        var at = 0;
        foreach (var draw in Draw(seed, words))
        {
            var opens = at++ % 11 == 0;
            var word = Words[draw % Words.Length];
            said.Append(opens ? (at > 1 ? ". " : "") + char.ToUpperInvariant(word[0]) + word[1..] : " " + word);
        }

        return said.Append('.').ToString();
    }

    // A linear congruence (Numerical Recipes): no library's generator, which might change.
    private static IEnumerable<int> Draw(int seed, int count)
    {
        var state = (uint)seed * 2654435761u + 12345u;
        for (var i = 0; i < count; i++)
        {
            state = state * 1664525u + 1013904223u;
            yield return (int)(state >> 8 & 0xffff);
        }
    }

    private static string Clock(double seconds) => TimeSpan.FromSeconds(seconds).ToString(@"hh\:mm\:ss\.fff", CultureInfo.InvariantCulture);
}
