using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Verbatim.Timing;

/// <summary>
/// How long words and the silences between them last at everyday pace, from their spelling alone. Only proportions matter where
/// times are stated on both sides.
/// </summary>
internal static class SpeechPace
{
    public const int Parts = (int)SpeechPart.Jingle + 1;

    private const int MostLetters = 30;
    private const double ShortestWord = 0.01;

    /// <summary>Seconds of each <see cref="SpeechPart"/>, in their order; printed by the report <c>timing-fit</c>, which fits them to half of the files of each kind.</summary>
    public static readonly ImmutableArray<double> Weights =
        [0.024, 0.017, 0.135, 0.114, 0.399, 0.034, 0.321, -0.025, -0.151, 0.235, 0.034, 0.073, 0.493, 14.9];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Swallowed = Set(
        "the a an of to in and is it that for on as at by or be was i you we so but with this are have they he she there if my your their our from not do just " +
        "can will would like what when which who all about up out get go them then than had has been were me us no");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Replies = Set(
        "yeah yes right okay ok sure exactly absolutely no wow cool nice great");

    /// <summary>Adds what a word is made of.</summary>
    public static void AddWord(ReadOnlySpan<char> word, Span<double> parts)
    {
        var (letters, digits, capitals, stops) = (0, 0, 0, 0);
        for (var i = 0; i < word.Length; i++)
        {
            letters += char.IsLetter(word[i]) ? 1 : 0;
            digits += char.IsAsciiDigit(word[i]) ? 1 : 0;
            capitals += char.IsUpper(word[i]) ? 1 : 0;
            stops += word[i] == '.' && i + 1 < word.Length && char.IsLetterOrDigit(word[i + 1]) ? 1 : 0;
        }

        if (letters + digits == 0)
            return;
        var bare = Bare(word);
        Add(parts, SpeechPart.Word, 1);
        Add(parts, SpeechPart.Letter, Math.Min(letters, MostLetters));
        Add(parts, SpeechPart.Syllable, Syllables.Of(bare));
        Add(parts, SpeechPart.Digit, digits);
        Add(parts, SpeechPart.Spelled, capitals > 1 ? 1 : 0);
        Add(parts, SpeechPart.Name, capitals == 1 && letters > 1 ? 1 : 0);
        Add(parts, SpeechPart.SpokenStop, stops);
        Add(parts, SpeechPart.Swallowed, Swallowed.Contains(bare) ? 1 : 0);
        Add(parts, SpeechPart.Reply, Replies.Contains(bare) ? 1 : 0);
    }

    /// <summary>Adds the silence between two words, and that the second repeats the first.</summary>
    public static void AddPause(ReadOnlySpan<char> before, ReadOnlySpan<char> word, bool opensTurn, Span<double> parts)
    {
        var bare = Bare(word);
        Add(parts, SpeechPart.Stumble, !bare.IsEmpty && bare.Equals(Bare(before), StringComparison.OrdinalIgnoreCase) ? 1 : 0);
        if (!EndsSentence(before))
            return;
        Add(parts, opensTurn ? SpeechPart.Turn : SpeechPart.Sentence, 1);
        Add(parts, SpeechPart.Answer, opensTurn && before.ContainsAny('?', '？', '؟') ? 1 : 0);
    }

    /// <summary>Seconds of silence, then of speech.</summary>
    public static (double Silence, double Speech) SecondsOf(ReadOnlySpan<double> parts, ReadOnlySpan<double> weights)
    {
        var (silence, speech) = (0.0, 0.0);
        for (var i = 0; i < Parts; i++)
        {
            if (i < (int)SpeechPart.Sentence)
                speech += parts[i] * weights[i];
            else
                silence += parts[i] * weights[i];
        }

        return (Math.Max(0, silence), Math.Max(ShortestWord, speech));
    }

    public static bool EndsSentence(ReadOnlySpan<char> word)
    {
        var i = word.Length - 1;
        while (i > 0 && word[i] is '"' or '\'' or '”' or '’' or ')' or ']' or '»' or '」')
            i--;
        return word[i] is '.' or '?' or '!' or '…' or '。' or '？' or '！' or '؟' or '।';
    }

    public static ReadOnlySpan<char> Bare(ReadOnlySpan<char> word)
    {
        var (start, end) = (0, word.Length);
        while (start < end && !char.IsLetterOrDigit(word[start]))
            start++;
        while (end > start && !char.IsLetterOrDigit(word[end - 1]))
            end--;
        return word[start..end];
    }

    private static void Add(Span<double> parts, SpeechPart part, double count) => parts[(int)part] += count;

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
