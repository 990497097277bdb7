using System.Text.RegularExpressions;
using Verbatim.Transcripts;

namespace Verbatim.Quotes;

/// <summary>What is wrong with an address that begins as a quote link and is none. Names in lower case are part of the public JSON.</summary>
public enum LinkDamage
{
    /// <summary>Its end is missing, as mail programs and messengers leave it off.</summary>
    Cut,

    /// <summary>Its parts do not fit together.</summary>
    Changed,

    /// <summary>It is of a version that this program does not know.</summary>
    Version,
}

/// <summary>What can still be read of an address that begins as a quote link and is none.</summary>
/// <param name="Episode">Null where the address does not name one.</param>
/// <param name="Words">Those that can be read, with spaces between; empty where there are none.</param>
public sealed partial record DamagedLink(LinkDamage Damage, EpisodeAddress? Episode, string Words)
{
    private const int MostWords = 400;

    /// <summary>Null where the address is a quote link, or nothing like one.</summary>
    public static DamagedLink? Of(string? address)
    {
        if (QuoteLink.TryParse(address, out _) || QuoteLink.Parts(address) is not { } parts)
            return null;
        EpisodeAddress? episode = parts.Length > 1 && QuoteLink.TryParseEpisode(parts[0], parts[1], out var named, out var check) && check is null ? named : null;
        var code = parts.Length > 2 ? parts[2].ToLowerInvariant().Split('.') : [];
        var words = parts.Length > 3 ? parts[3] : "";
        if (parts.Length == 3 && Passage().IsMatch(parts[2]))
            return new DamagedLink(LinkDamage.Changed, episode, "");
        var read = WordScanner.Scan(words.Replace('-', ' '), MostWords);
        return new DamagedLink(
            code is [var version, _, ..] && Number().IsMatch(version) && !QuoteLink.IsKnown(version) ? LinkDamage.Version
            : IsCut(parts.Length, code, words, read.Length) ? LinkDamage.Cut : LinkDamage.Changed,
            episode,
            string.Join(" … ", words.Split('~').Select(half => QuoteLink.Join(WordScanner.Scan(half.Replace('-', ' '), MostWords).Select(w => w.Folded), ' '))));
    }

    private static bool IsCut(int parts, string[] code, string words, int read) =>
        parts < 4 || words.Length == 0 || code.Length switch
        {
            6 => int.TryParse(code[2], out var count) && read < count,
            8 => !words.Contains('~', StringComparison.Ordinal) || words.EndsWith('~'),
            _ => false,
        };

    [GeneratedRegex("^t[0-9]+-p[0-9]+$", RegexOptions.NonBacktracking)]
    private static partial Regex Passage();

    [GeneratedRegex("^[0-9]{1,9}$", RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
