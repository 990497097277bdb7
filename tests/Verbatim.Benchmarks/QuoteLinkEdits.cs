namespace Verbatim.Benchmarks;

/// <summary>What happens to transcripts after links into them were made.</summary>
internal static class QuoteLinkEdits
{
    private const string Advertisement = "This episode is brought to you by Harbour Batteries, the batteries that never sleep. Go to the harbour and ask for a free sample. And now, back to the conversation.";

    public static QuoteLinkEpisode Noise(QuoteLinkEpisode episode, double share, Random random)
    {
        var vocabulary = episode.Turns.SelectMany(t => t.Paragraphs).SelectMany(p => p).Select(w => w.Text).ToArray();
        return Map(episode, paragraph =>
        {
            var edited = new List<QuoteLinkToken>(paragraph.Count);
            foreach (var word in paragraph)
            {
                var kind = random.NextDouble() < share ? random.Next(3) : 3;
                if (kind == 0)
                    edited.Add(word with { Text = vocabulary[random.Next(vocabulary.Length)] });
                else if (kind == 1)
                    edited.AddRange([word, new QuoteLinkToken(vocabulary[random.Next(vocabulary.Length)], -1)]);
                else if (kind == 3)
                    edited.Add(word);
            }

            return edited;
        });
    }

    public static QuoteLinkEpisode Normalise(QuoteLinkEpisode episode) =>
        Map(episode, p => [.. p.Select(w => w with { Text = new string([.. w.Text.ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is '\'' or '’' or '+' or '#')]) }).Where(w => w.Text.Length > 0)]);

    public static QuoteLinkEpisode Relabel(QuoteLinkEpisode episode) =>
        new(episode.Name, [.. episode.Turns.Select(t => ((string?)$"Speaker {t.Label?.Length}", t.Paragraphs))]);

    /// <summary>Everybody is one person, and what followed each other is one turn.</summary>
    public static QuoteLinkEpisode MergeSpeakers(QuoteLinkEpisode episode) =>
        new(episode.Name, [.. episode.Turns.Chunk(4).Select(c => ((string?)"Everybody", c.SelectMany(t => t.Paragraphs).ToList()))]);

    public static QuoteLinkEpisode DeleteTurns(QuoteLinkEpisode episode, Random random) =>
        new(episode.Name, [.. episode.Turns.Where((_, i) => i == 0 || random.Next(10) > 0)]);

    public static QuoteLinkEpisode SwapTurns(QuoteLinkEpisode episode, Random random)
    {
        var turns = episode.Turns.ToList();
        for (var i = 0; i + 1 < turns.Count; i++)
        {
            if (random.Next(10) == 0)
                (turns[i], turns[i + 1]) = (turns[i + 1], turns[i++]);
        }

        return new QuoteLinkEpisode(episode.Name, turns);
    }

    /// <summary>Deletes the turns in which some words stand.</summary>
    public static QuoteLinkEpisode Delete(QuoteLinkEpisode episode, int firstOrigin, int lastOrigin) =>
        new(episode.Name, [.. episode.Turns.Where(t => !t.Paragraphs.Exists(p => p.Exists(w => w.Origin >= firstOrigin && w.Origin <= lastOrigin)))]);

    /// <summary>Turns fall into two, paragraphs are cut elsewhere.</summary>
    public static QuoteLinkEpisode Resplit(QuoteLinkEpisode episode, Random random)
    {
        var turns = new List<(string?, List<List<QuoteLinkToken>>)>();
        foreach (var (label, paragraphs) in episode.Turns)
        {
            var open = new List<List<QuoteLinkToken>> { new() };
            foreach (var word in paragraphs.SelectMany(p => p))
            {
                open[^1].Add(word);
                if (random.Next(60) == 0)
                    open.Add([]);
                if (random.Next(250) == 0)
                {
                    turns.Add((label, open));
                    open = [[]];
                }
            }

            turns.Add((label, open));
        }

        return new QuoteLinkEpisode(episode.Name, turns);
    }

    public static QuoteLinkEpisode Advertise(QuoteLinkEpisode episode, Random random)
    {
        var turns = episode.Turns.ToList();
        for (var i = 0; i < 3; i++)
            turns.Insert(random.Next(turns.Count), ("Announcer", [Foreign(Advertisement.Split(' '))]));
        return new QuoteLinkEpisode(episode.Name, turns);
    }

    /// <summary>Copies some words, with some of them changed, to another turn.</summary>
    public static QuoteLinkEpisode Repeat(QuoteLinkEpisode episode, int firstOrigin, int lastOrigin, double share, int context, Random random)
    {
        var words = episode.Turns.SelectMany(t => t.Paragraphs).SelectMany(p => p).ToList();
        var copy = words.Where(w => w.Origin >= firstOrigin - context && w.Origin <= lastOrigin + context).Select(w => random.NextDouble() < share ? words[random.Next(words.Count)].Text : w.Text);
        var turns = episode.Turns.ToList();
        var free = Enumerable.Range(0, turns.Count + 1).Where(at => (at == turns.Count || !Touches(turns[at])) && (at == 0 || !Touches(turns[at - 1]))).DefaultIfEmpty(turns.Count).ToList();
        turns.Insert(free[random.Next(free.Count)], ("Somebody", [Foreign(copy)]));
        return new QuoteLinkEpisode(episode.Name, turns);

        bool Touches((string? Label, List<List<QuoteLinkToken>> Paragraphs) turn) =>
            turn.Paragraphs.Exists(p => p.Exists(w => w.Origin >= firstOrigin && w.Origin <= lastOrigin));
    }

    private static List<QuoteLinkToken> Foreign(IEnumerable<string> words) => [.. words.Select(w => new QuoteLinkToken(w, -1))];

    private static QuoteLinkEpisode Map(QuoteLinkEpisode episode, Func<List<QuoteLinkToken>, List<QuoteLinkToken>> edit) =>
        new(episode.Name, [.. episode.Turns.Select(t => (t.Label, t.Paragraphs.Select(edit).ToList()))]);
}
