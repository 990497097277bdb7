using System.Collections.Immutable;
using System.Globalization;
using Verbatim.Transcripts;

namespace Verbatim.Quotes;

/// <summary>Makes the link for some words of an episode.</summary>
public static class QuoteLinkMaker
{
    /// <summary>Below 300 characters with the address of a site before it.</summary>
    public const int MaxLength = 260;

    private const int ContextWords = 6;
    private const int EdgeWords = 6;
    private const int FewWords = 4;
    private const int LeastEdge = 12;
    private const int LeastSketch = 24;
    private const int MostOfAddress = 162;
    private const int MostOfShow = 36;
    private const int MostOfEpisode = 54;

    /// <summary>For words by their numbers, both inclusive.</summary>
    public static QuoteLink Make(EpisodeAddress address, EpisodeWords episode, int first, int last)
    {
        var words = Spellings(episode, first, last + 1);
        var (named, check) = Named(address);
        var link = new QuoteLink(
            named, QuoteLink.Newest, first + 1, words.Length, episode.LettersCheck(first, last),
            Symbols(episode, first - ContextWords, first), Symbols(episode, last + 1, last + 1 + ContextWords), 0, "", words, [], check);
        return words.Length < FewWords || (words.Length <= MaxLength / 2 && Length(link) <= MaxLength) ? link : Shorten(link, episode, first, last);
    }

    /// <summary>For a selection; null where it touches no word.</summary>
    public static QuoteLink? Make(EpisodeAddress address, EpisodeWords episode, int turn, int start, int endTurn, int end) =>
        episode.WordsWithin(turn, start, endTurn, end) is var (first, last) ? Make(address, episode, first, last) : null;

    private static QuoteLink Shorten(QuoteLink link, EpisodeWords episode, int first, int last)
    {
        var words = link.Head;
        link = link with { Rate = 1, Head = [], Tail = [] };
        var room = MaxLength - Length(link) - 2;
        var edge = Math.Max(LeastEdge, Math.Min((room - LeastSketch) / 2, 40));
        link = link with { Head = Take(words, edge), Tail = [.. Take([.. words.Reverse()], edge).Reverse()] };
        room = Math.Max(LeastSketch, MaxLength - Length(link) - 3);
        for (var rate = 1; ; rate++)
        {
            var sketch = Sketch(episode, first, last, rate);
            if (sketch.Length <= room)
                return link with { Rate = rate, Sketch = sketch };
        }
    }

    // At least one word, however long.
    private static ImmutableArray<string> Take(ImmutableArray<string> words, int room)
    {
        var (count, used) = (0, 0);
        while (count < Math.Min(EdgeWords, words.Length / 2) && (count == 0 || used + words[count].Length <= room))
            used += Uri.EscapeDataString(words[count++]).Length + 1;
        return words[..Math.Max(1, count)];
    }

    private static int Length(QuoteLink link) => link.ToUri().Length;

    private static (EpisodeAddress Address, uint? Check) Named(EpisodeAddress address) =>
        Uri.EscapeDataString(address.Show.ToString()).Length + Uri.EscapeDataString(address.Episode.ToString()).Length <= MostOfAddress
            ? (address, null)
            : (new EpisodeAddress(Beginning(address.Show, MostOfShow), Beginning(address.Episode, MostOfEpisode)), QuoteLink.CheckOf(address));

    // Whole characters with their marks, and no hyphen at the end.
    private static Slug Beginning(Slug slug, int room)
    {
        var (text, length) = (slug.ToString(), 0);
        while (length < text.Length && StringInfo.GetNextTextElementLength(text, length) is var next && Uri.EscapeDataString(text[..(length + next)]).Length <= room)
            length += next;
        return Slug.From(text[..Math.Max(1, length)]);
    }

    private static ImmutableArray<string> Spellings(EpisodeWords episode, int first, int end)
    {
        var words = ImmutableArray.CreateBuilder<string>(end - first);
        for (var i = first; i < end; i++)
            words.Add(QuoteLink.Cut(episode.SpellingOf(i)));
        return words.MoveToImmutable();
    }

    private static IEnumerable<uint> Hashes(EpisodeWords episode, int first, int last)
    {
        for (var i = first; i <= last; i++)
            yield return episode.HashOf(i);
    }

    private static string Symbols(EpisodeWords episode, int from, int end)
    {
        (from, end) = (Math.Max(0, from), Math.Min(episode.Count, end));
        return string.Create(end - from, (episode, from), static (span, at) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = WordHash.Letters[WordHash.Symbol(at.episode.HashOf(at.from + i))];
        });
    }

    private static string Sketch(EpisodeWords episode, int first, int last, int rate) =>
        new([.. Hashes(episode, first, last).Where(h => WordHash.IsSampled(h, rate)).Select(h => WordHash.Letters[WordHash.Symbol(h)])]);
}
