using System.Buffers;
using System.Text.RegularExpressions;

namespace Verbatim.Formats.Text;

/// <summary>
/// Lines that no one speaks and no one is named by: <c>[MUSIC PLAYING]</c>, <c>(upbeat music)</c>, <c>[END]</c>, <c>*Transcribed by volunteers.*</c>.
/// What stands for words that could not be understood, such as <c>[inaudible]</c>, is speech.
/// </summary>
internal static partial class StageNotes
{
    private const int LongestNote = 8;
    private const int LongestBreak = 3;

    private static readonly SearchValues<char> Notes = SearchValues.Create("♪♫♬ \uD83C\uDFB5\uD83C\uDFB6");
    private static readonly SearchValues<char> Openers = SearchValues.Create("[(*_{\\【（♪♫♬\uD83C");

    private static readonly string[] Sponsored =
        ["brought to you by", "sponsored by", "made possible by", "supported by", "präsentiert von", "unterstützt von", "patrocinado por", "sponsorisé par", "offert par", "offerto da", "oferecido por", "при поддержке"];

    /// <summary>The rule that applies to a line which is set off by brackets, italics or notes of music; null where it is speech.</summary>
    public static string? OfMarked(string line)
    {
        if (!MayBe(line))
            return null;
        var text = line.AsSpan().Trim();
        if (text.IndexOfAnyExcept(Notes) < 0)
            return Rules.Break;
        var italic = Unwrap(ref text, "*") || Unwrap(ref text, "_");
        var square = Unwrap(ref text, '[', ']') || Unwrap(ref text, '【', '】');
        var round = !square && (Unwrap(ref text, '(', ')') || Unwrap(ref text, '（', '）') || Unwrap(ref text, '{', '}'));
        if (text.IsEmpty || !(italic || square || round))
            return null;
        var bare = text.Trim(" .!…*_:♪").ToString();
        if (bare.Length == 0 || text[^1] is ':' or '：')
            return null;
        if (IsEnd(bare) && (square || round || bare.Contains(' ')))
            return Rules.EndOfTranscript;
        if ((square || round) && TapeSide().IsMatch(bare))
            return Rules.Note;
        if (Sentence.HasMoreWordsThan(bare, 1) && IsEditorial(bare))
            return Rules.EditorsLine;
        if (!(square || round) || Sentence.HasMoreWordsThan(bare, LongestNote))
            return null;
        return IsSound(bare) ? Rules.Break : IsAnnotation(bare) ? Rules.Note : null;
    }

    /// <summary>Square brackets around a few words of which nothing is known: <c>[door slams]</c>, or a label.</summary>
    public static bool IsRemark(string line)
    {
        if (!MayBe(line))
            return false;
        var text = line.AsSpan().Trim();
        _ = Unwrap(ref text, "*") || Unwrap(ref text, "_");
        return (Unwrap(ref text, '[', ']') || Unwrap(ref text, '【', '】')) && !text.IsEmpty && !Sentence.HasMoreWordsThan(text, LongestNote) && IsNote(text.ToString());
    }

    /// <summary>The same for a line without marks, which must stand alone: <c>BREAK</c>, <c>Werbepause</c>, <c>END OF TRANSCRIPT</c>.</summary>
    public static string? OfAlone(string line)
    {
        var bare = line.Trim(' ', '*', '_', '-', '–', '—', '=', '~', '#', '.', '<', '>');
        if (bare.Length is 0 or > 60)
            return null;
        if (!Sentence.BeginsLower(bare) && !(EndsSentence(line) && bare.Contains(' ')) && !Sentence.HasMoreWordsThan(bare, LongestBreak) && !StatesSomething(bare) && LabelShapes.IsBreak(bare))
            return Rules.Break;
        return IsEnd(bare) && (bare.Contains(' ') || (bare.Length > 2 && !bare.Any(char.IsLower))) ? Rules.EndOfTranscript : null;
    }

    /// <summary>What a program says of the transcript it made: <c>This transcript was computer generated and might contain errors.</c></summary>
    public static bool IsDisclaimer(string line)
    {
        if (line.Length > 300 || !line.Contains("transcri", StringComparison.OrdinalIgnoreCase) && !line.Contains("transkri", StringComparison.OrdinalIgnoreCase) && !line.Contains("trascri", StringComparison.OrdinalIgnoreCase))
            return false;
        foreach (var phrase in Vocabulary.Disclaimers)
        {
            if (line.Contains(phrase, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    // "Why Ropes Break" is a title.
    private static bool StatesSomething(string bare)
    {
        var space = bare.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && (Vocabulary.FunctionWords.Contains(bare[..space]) || (bare.LastIndexOf(' ') is var last && last > space && bare[space..last].Any(char.IsLower) && !char.IsUpper(bare[space + 1]) && bare.EndsWith("break", StringComparison.Ordinal)));
    }

    private static bool EndsSentence(string line) => line.AsSpan().TrimEnd("*_ ") is [.., '.' or '!' or '?' or ',' or ';'];

    private static bool MayBe(string line) => line.Length > 0 && Openers.Contains(line[0]);

    private static bool IsEnd(string bare) => Vocabulary.EndMarks.GetAlternateLookup<ReadOnlySpan<char>>().Contains(bare.AsSpan().TrimEnd("0123456789:. "));

    private static bool IsEditorial(string bare)
    {
        if (bare[0] is '"' or '“' or '„' or '«' or '‘')
            return false;
        foreach (var phrase in Sponsored)
        {
            if (bare.Contains(phrase, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        var words = Vocabulary.Editorial.GetAlternateLookup<ReadOnlySpan<char>>();
        var seen = 0;
        foreach (var range in bare.AsSpan().Split(' '))
        {
            if (words.Contains(Stem(bare.AsSpan(range))))
                return true;
            if (++seen == LongestNote)
                break;
        }

        return false;
    }

    // "upbeat music playing": the last word that says more than how long the sound goes on.
    private static bool IsSound(string bare)
    {
        var companions = Vocabulary.BreakCompanions.GetAlternateLookup<ReadOnlySpan<char>>();
        var rest = bare.AsSpan();
        while (rest.LastIndexOf(' ') is > 0 and var space && companions.Contains(rest[(space + 1)..].Trim(",.")))
            rest = rest[..space].TrimEnd();
        return LabelShapes.IsBreak(rest.ToString());
    }

    private static bool IsAnnotation(string bare)
    {
        var known = Vocabulary.Annotations.GetAlternateLookup<ReadOnlySpan<char>>();
        var unheard = Vocabulary.Unheard.GetAlternateLookup<ReadOnlySpan<char>>();
        var found = false;
        foreach (var range in bare.AsSpan().Split(' '))
        {
            var word = Stem(bare.AsSpan(range));
            if (unheard.Contains(word))
                return false;
            found |= known.Contains(word);
        }

        return found;
    }

    // Square brackets are the transcriber's; words put in for a speaker would address somebody or end like a sentence.
    private static bool IsNote(string bare)
    {
        var unheard = Vocabulary.Unheard.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in bare.AsSpan().Split(' '))
        {
            var word = Stem(bare.AsSpan(range));
            if (unheard.Contains(word) || AddressWords.Of(word) != 0)
                return false;
        }

        return char.IsLetter(bare[0]) && bare.Contains(' ') && !bare.AsSpan().ContainsAnyInRange('0', '9') && !bare.AsSpan().ContainsAny("](?:");
    }

    // "End of Tape 1, Side A", "Tape 2", "Begin side B"
    [GeneratedRegex(@"^(?:(?:end|begin(?:ning)?|start|change) (?:of )?)?(?:tape|side|reel|cassette|disc|recording)(?: (?:\d{1,3}|[a-d]|one|two|three|four))?(?:,? (?:tape|side|reel|track) (?:\d{1,3}|[a-d]|one|two|three|four))?$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex TapeSide();

    private static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word)
    {
        word = word.Trim(",.;:!?()[]\"“”*_");
        return word.EndsWith("'s") || word.EndsWith("’s") ? word[..^2] : word;
    }

    private static bool Unwrap(ref ReadOnlySpan<char> text, string mark)
    {
        var found = false;
        for (var depth = 0; depth < 3 && text.Length > 2 && text.StartsWith(mark) && text.EndsWith(mark) && !text[1..^1].Trim(mark).Contains(mark, StringComparison.Ordinal); depth++)
        {
            text = text[1..^1].Trim();
            found = true;
        }

        return found;
    }

    private static bool Unwrap(ref ReadOnlySpan<char> text, char opening, char closing)
    {
        var escaped = text.Length > 3 && text[0] == '\\' && text[1] == opening && text[^2] == '\\';
        var inner = escaped ? text[2..^2] : text.Length > 2 ? text[1..^1] : default;
        if (inner.IsEmpty || !(escaped || text[0] == opening) || text[^1] != closing || inner.Contains(opening) || inner.Contains(closing))
            return false;
        text = inner.Trim();
        return true;
    }
}
