using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Verbatim.Transcripts;

namespace Verbatim.Quotes;

/// <summary>
/// A quotation as an address: <c>/quotes/{show}/{episode}/{code}/{words}</c>. It selects words and does not store them; what a page
/// shows comes from the transcript. The form is described in docs/quote-links.md and carries its version.
/// </summary>
/// <param name="Episode">Where its address would fill the link, the beginnings of both its parts.</param>
/// <param name="Version">What the check is made of: 1 of words, 2 of their letters.</param>
/// <param name="Word">Where the words stood: 1-based, counted through the episode, so that new turns and paragraphs do not matter.</param>
/// <param name="Count">How many words are quoted.</param>
/// <param name="Check">Thirty bits over all words, or all their letters.</param>
/// <param name="Before">A letter for each of the words before, nearest last.</param>
/// <param name="After">A letter for each of the words behind.</param>
/// <param name="Rate">One in so many words has a letter in the sketch; 0 where all words are given.</param>
/// <param name="Sketch">A letter for each sampled word.</param>
/// <param name="Head">The first words, or all of them, folded.</param>
/// <param name="Tail">The last words; empty where all are given.</param>
/// <param name="AddressCheck">Thirty bits over the address of an episode of which only the beginning is given; null where all is.</param>
public sealed record QuoteLink(
    EpisodeAddress Episode, int Version, int Word, int Count, uint Check, string Before, string After, int Rate, string Sketch,
    ImmutableArray<string> Head, ImmutableArray<string> Tail, uint? AddressCheck = null)
{
    public const string Prefix = "/quotes/";

    /// <summary>Of links that are made now.</summary>
    public const int Newest = 2;

    private const int MaxLength = 1200;
    private const int MaxWordLength = 60;
    private const int LongestEncoding = 9;
    private const int MaxNumber = 10_000_000;
    private const int MaxSketch = 260;

    /// <summary>Whether the link gives every word.</summary>
    public bool IsWhole => Rate == 0;

    /// <summary>What the link says was said: its words, with dots where it does not give them.</summary>
    public string Said => Tail.IsEmpty ? Join(Head, ' ') : $"{Join(Head, ' ')} … {Join(Tail, ' ')}";

    /// <summary>Reads a link from an address of any origin, encoded or not. Anything else gives false.</summary>
    public static bool TryParse(string? text, out QuoteLink link)
    {
        link = null!;
        if (Parts(text) is not { Length: 4 } parts || !TryParseEpisode(parts[0], parts[1], out var episode, out var check)
            || !TryParseCode(parts[2].ToLowerInvariant(), episode, ref link) || !TryTakeWords(parts[3], ref link))
            return false;
        link = link with { AddressCheck = check };
        return true;
    }

    /// <summary>Whether this is the episode that the link names.</summary>
    public bool Names(EpisodeAddress address) => AddressCheck is null
        ? address == Episode
        : AddressCheck == CheckOf(address)
            && address.Show.ToString().StartsWith(Episode.Show.ToString(), StringComparison.Ordinal) && address.Episode.ToString().StartsWith(Episode.Episode.ToString(), StringComparison.Ordinal);

    /// <summary>The episode as the link has it.</summary>
    public string EpisodePart => Address(s => s);

    internal static uint CheckOf(EpisodeAddress address) => WordHash.Of(address.ToString()) >> 2;

    internal static bool TryParseEpisode(string show, string name, out EpisodeAddress episode, out uint? check)
    {
        check = null;
        if (!show.EndsWith('~') || name.LastIndexOf('~') is not (> 0 and var mark))
            return EpisodeAddress.TryParse($"{show}/{name}", out episode);
        episode = default;
        if (!TryLetters(name[(mark + 1)..], out var value))
            return false;
        check = value;
        return EpisodeAddress.TryParse($"{show[..^1]}/{name[..mark]}", out episode);
    }

    /// <summary>What stands between the slashes behind <see cref="Prefix"/>, without query and fragment; null where there is no such prefix or the text is too long.</summary>
    internal static string[]? Parts(string? text)
    {
        if (text is null || text.Length > MaxLength)
            return null;
        var start = text.IndexOf(Prefix, StringComparison.Ordinal);
        if (start < 0)
            return null;
        var path = text[(start + Prefix.Length)..];
        var end = path.AsSpan().IndexOfAny("?#");
        return Uri.UnescapeDataString(end < 0 ? path : path[..end]).TrimEnd('/').Split('/');
    }

    internal static bool IsKnown(string version) => version is "1" or "2";

    /// <summary>The path, with letters of any script as they are; <see cref="ToUri"/> has them percent-encoded.</summary>
    public override string ToString() => $"{Prefix}{EpisodePart}/{Code}/{WordsPart.Replace("#", "%23", StringComparison.Ordinal).Replace("+", "%2B", StringComparison.Ordinal)}";

    public string ToUri() => $"{Prefix}{Address(Uri.EscapeDataString)}/{Code}/{Uri.EscapeDataString(WordsPart)}";

    private string Address(Func<string, string> escape) => AddressCheck is { } check
        ? $"{escape(Episode.Show.ToString())}~/{escape(Episode.Episode.ToString())}~{Letters(check)}"
        : $"{escape(Episode.Show.ToString())}/{escape(Episode.Episode.ToString())}";

    internal string Code => string.Create(CultureInfo.InvariantCulture, $"{Version}.{Word}.{Count}.{Letters(Check)}.{Before}.{After}{(IsWhole ? "" : $".{Rate}.{Sketch}")}");

    internal string WordsPart => Tail.IsEmpty ? Join(Head, '-') : $"{Join(Head, '-')}~{Join(Tail, '-')}";

    /// <summary>A word as links give it: one that would fill the address is cut. The check is made of whole words.</summary>
    internal static string Cut(string word)
    {
        if (word.Length * LongestEncoding <= MaxWordLength)
            return word;
        var (length, encoded) = (0, 0);
        foreach (var rune in word.EnumerateRunes())
        {
            encoded += rune.IsAscii ? 1 : 3 * rune.Utf8SequenceLength;
            if (encoded > MaxWordLength)
                return word[..length];
            length += rune.Utf16SequenceLength;
        }

        return word;
    }

    /// <summary>Writing without spaces needs no hyphens between its words.</summary>
    internal static string Join(IEnumerable<string> words, char separator)
    {
        var text = new StringBuilder();
        foreach (var word in words)
        {
            if (text.Length > 0 && !(word[0] > 0x0E00 && text[^1] > 0x0E00))
                text.Append(separator);
            text.Append(word);
        }

        return text.ToString();
    }

    private static bool TryParseCode(string code, EpisodeAddress episode, ref QuoteLink link)
    {
        var fields = code.Split('.');
        if (fields.Length is not (6 or 8) || !IsKnown(fields[0])
            || !TryNumber(fields[1], out var word) || !TryNumber(fields[2], out var count)
            || !TryLetters(fields[3], out var check) || !AreLetters(fields[4]) || !AreLetters(fields[5]))
            return false;
        var rate = 0;
        if (fields.Length == 8 && (!TryNumber(fields[6], out rate) || !AreLetters(fields[7]) || !IsPlausible(count, rate, fields[7].Length)))
            return false;
        link = new QuoteLink(episode, fields[0][0] - '0', word, count, check, fields[4], fields[5], rate, fields.Length == 8 ? fields[7] : "", [], []);
        return true;
    }

    // What following a link costs grows with its sketch; how many words it stands for depends on the words.
    private static bool IsPlausible(int count, int rate, int letters) => letters <= MaxSketch && (rate > 1 || letters == count);

    private static bool TryTakeWords(string text, ref QuoteLink link)
    {
        var halves = text.Split('~');
        if (halves.Length > 2 || (halves.Length == 2) == link.IsWhole)
            return false;
        var head = Words(halves[0]);
        var tail = halves.Length == 2 ? Words(halves[1]) : [];
        link = link with { Head = head, Tail = tail };
        return link.IsWhole ? head.Length == link.Count : head.Length > 0 && tail.Length > 0 && head.Length + tail.Length <= link.Count;
    }

    private static ImmutableArray<string> Words(string text) => [.. WordScanner.Scan(text.Replace('-', ' ')).Select(w => w.Folded)];

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number is > 0 and <= MaxNumber;

    private static string Letters(uint check) => string.Create(6, check, static (span, value) =>
    {
        for (var i = span.Length - 1; i >= 0; i--, value >>= 5)
            span[i] = WordHash.Letters[(int)(value & 31)];
    });

    private static bool TryLetters(string text, out uint value)
    {
        value = 0;
        if (text.Length != 6 || !AreLetters(text))
            return false;
        foreach (var c in text)
            value = (value << 5) | (uint)WordHash.Letters.IndexOf(c, StringComparison.Ordinal);
        return true;
    }

    private static bool AreLetters(string text)
    {
        foreach (var c in text)
        {
            if (!WordHash.Letters.Contains(c, StringComparison.Ordinal))
                return false;
        }

        return true;
    }
}
