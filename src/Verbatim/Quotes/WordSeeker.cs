namespace Verbatim.Quotes;

/// <summary>
/// Finds the stretches of an episode that resemble some words, best first. Pairs of neighbouring words and rare words vote for
/// blocks of the episode; only the blocks with most votes are aligned, so that the cost does not grow with the episode.
/// </summary>
internal static class WordSeeker
{
    private const int MaxRegions = 6;
    private const int MaxPlacesOfOneWord = 60;
    private const int OmissionReach = 250;
    private const int MaxMatches = 16;
    private const int MaxVisits = 2_000_000;

    public static List<WordMatch> Seek(SoughtWords sought, EpisodeWords episode, float atLeast)
    {
        var found = new List<WordMatch>();
        foreach (var (from, end) in Regions(sought, episode))
            Collect(sought, episode, from, end, atLeast, found);
        found.Sort((a, b) => b.Similarity != a.Similarity ? b.Similarity.CompareTo(a.Similarity) : a.First.CompareTo(b.First));
        return Distinct(found);
    }

    // The best fit of a region hides a second one beside it.
    private static void Collect(SoughtWords sought, EpisodeWords episode, int from, int end, float atLeast, List<WordMatch> found)
    {
        if (found.Count >= MaxMatches || end - from < (sought.Count + 1) / 2 || WordAligner.Fit(sought, episode.Ids, from, end) is not { } match || match.Similarity < atLeast)
            return;
        found.Add(match);
        Collect(sought, episode, from, match.First, atLeast, found);
        Collect(sought, episode, match.Last + 1, end, atLeast, found);
    }

    private static List<WordMatch> Distinct(List<WordMatch> found)
    {
        var distinct = new List<WordMatch>(found.Count);
        foreach (var match in found)
        {
            if (!distinct.Exists(match.Overlaps))
                distinct.Add(match);
        }

        return distinct;
    }

    private static List<(int From, int End)> Regions(SoughtWords sought, EpisodeWords episode)
    {
        var block = Math.Max(64, sought.Count);
        var votes = Vote(sought, episode, block);
        var reach = sought.Count + 16 + OmissionReach * Math.Min(4, sought.Omissions);
        var regions = new List<(int From, int End)>();
        foreach (var chosen in Enumerable.Range(0, votes.Length).Where(b => votes[b] > 0).OrderByDescending(b => votes[b]).Take(MaxRegions).Order())
        {
            var (from, end) = (Math.Max(0, chosen * block - reach), Math.Min(episode.Count, (chosen + 1) * block + reach));
            if (regions.Count > 0 && regions[^1].End >= from)
                regions[^1] = (regions[^1].From, end);
            else
                regions.Add((from, end));
        }

        return regions;
    }

    private static float[] Vote(SoughtWords sought, EpisodeWords episode, int block)
    {
        var votes = new float[episode.Count / block + 1];
        var ids = episode.Ids;
        var visits = 0;
        for (var i = 0; i < sought.Count && visits < MaxVisits; i++)
        {
            var places = episode.PlacesOf(sought.Ids[i]);
            visits += places.Length;
            var rare = places.Length <= MaxPlacesOfOneWord;
            var next = i + 1 < sought.Count ? sought.Ids[i + 1] : EpisodeWords.Unknown;
            var voted = -1;
            foreach (var place in places)
            {
                var paired = next != EpisodeWords.Unknown && place + 1 < ids.Length && ids[place + 1] == next;
                if ((rare || paired) && (paired || place / block != voted))
                {
                    votes[place / block] += paired ? 2 * sought.Weights[i] : sought.Weights[i];
                    voted = place / block;
                }
            }

            foreach (var spelling in sought.Near[i] ?? [])
            {
                foreach (var place in episode.PlacesOf(spelling))
                    votes[place / block] += 0.5f;
            }
        }

        return votes;
    }
}
