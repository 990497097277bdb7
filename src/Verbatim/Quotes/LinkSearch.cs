using System.Collections.Immutable;

namespace Verbatim.Quotes;

/// <summary>Gathers the stretches of an episode that a link may mean, with how well each fits.</summary>
internal sealed class LinkSearch
{
    private const int MaxSame = 200;
    private const int Slip = 2;
    private const int MostJoined = 40;
    private const float Faint = 0.3f;

    // Words may all be others where so many of their neighbours still stand.
    private const float Telling = 0.75f;

    private readonly QuoteLink link;
    private readonly EpisodeWords episode;
    private readonly LinkContext context;
    private readonly SoughtWords head;
    private readonly SoughtWords tail;
    private readonly byte[] sketch;

    public LinkSearch(QuoteLink link, EpisodeWords episode)
    {
        this.link = link;
        this.episode = episode;
        context = new LinkContext(link, episode.Symbols);
        head = SoughtWords.Read(QuoteLink.Join(link.Head.Select(Whole), ' '), episode);
        tail = SoughtWords.Read(QuoteLink.Join(link.Tail.Select(Whole), ' '), episode);
        sketch = [.. link.Sketch.Select(c => (byte)WordHash.Letters.IndexOf(c, StringComparison.Ordinal))];
    }

    /// <summary>Every place where exactly the words of the link stand.</summary>
    public List<LinkCandidate> SamePlaces()
    {
        var found = new List<LinkCandidate>();
        foreach (var first in head.PlacesIn(episode, MaxSame))
        {
            var last = first + link.Count - 1;
            if (last < episode.Count && tail.StandAt(episode, last + 1 - tail.Count) && IsChecked(first, last))
                found.Add(new LinkCandidate(first, last, true, 1, 1, context.Around(first, last)));
        }

        return found;
    }

    /// <summary>Places that resemble the link, best first, none overlapping another.</summary>
    public List<LinkCandidate> LikePlaces()
    {
        var found = new List<LinkCandidate>();
        foreach (var (first, last) in link.IsWhole ? WholePlaces() : EdgePlaces())
        {
            if (SameLetters(first, last) is var (from, to))
            {
                found.Add(new LinkCandidate(from, to, true, 1, 1, context.Around(from, to)));
                continue;
            }

            var ((similarity, shared), around) = (SimilarityOf(first, last), context.Around(first, last));
            if (similarity >= Faint || around >= Telling)
                found.Add(new LinkCandidate(first, last, false, similarity, shared, around));
        }

        found.Sort((a, b) => Fit(b).CompareTo(Fit(a)));
        var distinct = new List<LinkCandidate>();
        foreach (var candidate in found)
        {
            if (!distinct.Exists(candidate.Overlaps))
                distinct.Add(candidate);
        }

        return distinct;
    }

    /// <summary>Words and context together: the fewer words, the more their neighbours tell.</summary>
    public float Fit(LinkCandidate candidate)
    {
        var weight = context.Count * 0.5f;
        return (candidate.Similarity * link.Count + candidate.Context * weight) / (link.Count + weight);
    }

    private IEnumerable<(int First, int Last)> WholePlaces()
    {
        foreach (var match in WordSeeker.Seek(head, episode, Faint).Take(8))
            yield return (match.First, match.Last);
        foreach (var (first, last) in context.Places(link.Count))
        {
            if (WordAligner.Fit(head, episode.Ids, Math.Max(0, first - 3), Math.Min(episode.Count, last + 4)) is { } match)
                yield return (match.First, match.Last);
        }
    }

    // The first words find where it begins, the last words where it ends; where one of them is lost, the length tells.
    private IEnumerable<(int First, int Last)> EdgePlaces()
    {
        var slack = link.Count / 4 + 8;
        var starts = WordSeeker.Seek(head, episode, 0.4f).Take(8).Select(m => m.First).ToList();
        var ends = WordSeeker.Seek(tail, episode, 0.4f).Take(8).Select(m => m.Last).ToList();
        foreach (var (first, last) in context.Places(link.Count))
        {
            starts.Add(first);
            ends.Add(last);
        }

        foreach (var start in starts.Distinct())
        {
            var expected = start + link.Count - 1;
            yield return (start, ends.Where(e => e > start && Math.Abs(e - expected) <= slack).DefaultIfEmpty(Math.Min(expected, episode.Count - 1)).MinBy(e => Math.Abs(e - expected)));
        }

        foreach (var end in ends.Distinct())
        {
            var expected = end - link.Count + 1;
            if (!starts.Exists(s => s < end && Math.Abs(s - expected) <= slack))
                yield return (Math.Max(0, expected), end);
        }
    }

    private (float Similarity, float Shared) SimilarityOf(int first, int last)
    {
        if (link.IsWhole)
            return WordAligner.Fit(head, episode.Ids, first, last + 1) is { } match ? (Math.Max(0, match.Similarity), match.Same / (float)Math.Max(link.Count, last - first + 1)) : (0, 0);
        var standing = new List<byte>(last - first + 1);
        for (var i = first; i <= last; i++)
        {
            var hash = episode.HashOf(i);
            if (WordHash.IsSampled(hash, link.Rate))
                standing.Add(WordHash.Symbol(hash));
        }

        var longer = Math.Max(standing.Count, sketch.Length);
        if (Math.Min(standing.Count, sketch.Length) < Faint * longer)
            return (0, 0);
        var share = longer == 0 ? 0 : Common(sketch, standing) / (float)longer;
        return (share, share);
    }

    private static int Common(ReadOnlySpan<byte> a, List<byte> b)
    {
        var row = new int[b.Count + 1];
        foreach (var symbol in a)
        {
            var diagonal = 0;
            for (var j = 1; j <= b.Count; j++)
            {
                var above = row[j];
                row[j] = symbol == b[j - 1] ? diagonal + 1 : Math.Max(above, row[j - 1]);
                diagonal = above;
            }
        }

        return row[^1];
    }

    private string Whole(string word)
    {
        if (episode.IdOf(word) != EpisodeWords.Unknown)
            return word;
        foreach (var spelling in episode.Spellings)
        {
            if (spelling.Length > word.Length && spelling.StartsWith(word, StringComparison.Ordinal) && QuoteLink.Cut(spelling) == word)
                return spelling;
        }

        return word;
    }

    private bool IsChecked(int first, int last) => link.Check == (link.Version == 1
        ? WordHash.Check(Enumerable.Range(first, last - first + 1).Select(episode.HashOf))
        : episode.LettersCheck(first, last));

    // Hyphens and full stops that came or went make other words of the same letters; a place found by its words may then miss one at either end.
    private (int First, int Last)? SameLetters(int first, int last)
    {
        if (link.Version == 1)
            return null;
        var far = Slip + Math.Min(link.Count / 8, MostJoined);
        return Among(first, Slip, last, far) ?? Among(first, far, last, Slip);
    }

    private (int First, int Last)? Among(int first, int before, int last, int behind)
    {
        for (var from = Math.Max(0, first - before); from <= Math.Min(first + before, episode.Count - 1); from++)
        {
            for (var to = Math.Max(from, last - behind); to <= Math.Min(episode.Count - 1, last + behind); to++)
            {
                if (IsChecked(from, to) && Spells(from, to))
                    return (from, to);
            }
        }

        return null;
    }

    // The check alone would take words that somebody wrote into the address for those that it was made of.
    private bool Spells(int from, int to)
    {
        var letters = string.Concat(Enumerable.Range(from, to - from + 1).Select(episode.SpellingOf));
        var (begins, ends) = (string.Concat(link.Head), string.Concat(link.Tail));
        return letters.StartsWith(begins, StringComparison.Ordinal) && letters.EndsWith(ends, StringComparison.Ordinal) && (!link.IsWhole || letters.Length == begins.Length);
    }
}
