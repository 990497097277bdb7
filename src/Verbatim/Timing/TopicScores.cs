using Verbatim.Transcripts;

namespace Verbatim.Timing;

/// <summary>How much of what a chapter's title names is talked about from a place on. Rare words count, common ones do not.</summary>
internal sealed class TopicScores
{
    private const int BlockWords = 120;
    private const int Near = 100;
    private const int Reach = 260;

    private readonly SpokenText text;
    private readonly string[][] stems;
    private readonly Dictionary<string, int> blocksWith = new(StringComparer.Ordinal);
    private readonly int blocks;

    public TopicScores(SpokenText text)
    {
        this.text = text;
        stems = new string[text.Words.Length][];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < stems.Length; i++)
        {
            if (i % BlockWords == 0)
                seen.Clear();
            stems[i] = [.. WordScanner.Scan(text.TextOf(i).ToString()).Select(w => Stem(w.Folded))];
            foreach (var stem in stems[i])
            {
                if (seen.Add(stem))
                    blocksWith[stem] = blocksWith.GetValueOrDefault(stem) + 1;
            }
        }

        blocks = stems.Length / BlockWords + 1;
    }

    /// <summary>Words of a title that the conversation uses, each with the weight of its rarity.</summary>
    public Dictionary<string, double> Topic(string title)
    {
        var topic = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var word in WordScanner.Scan(title))
        {
            var stem = Stem(word.Folded);
            if (stem.Length > 1 && blocksWith.TryGetValue(stem, out var count) && count * 2 < blocks)
                topic[stem] = Math.Log((double)blocks / count);
        }

        return topic;
    }

    /// <summary>0 (none of the topic's words) to 1 (all of them at once) for the words from <paramref name="from"/> on; near words count more.</summary>
    public double At(Dictionary<string, double> topic, int from)
    {
        var total = topic.Values.Sum();
        if (total <= 0)
            return 0;
        var found = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var i = from; i < Math.Min(stems.Length, from + Reach); i++)
        {
            foreach (var stem in stems[i])
            {
                if (topic.TryGetValue(stem, out var weight))
                    found.TryAdd(stem, weight * (1 - 0.6 * Math.Max(0, i - from - Near) / (Reach - Near)));
            }
        }

        return found.Values.Sum() / total;
    }

    // Enough for "scale", "scaling", "scaled" to meet; a wrong meeting costs little because rarity is counted on stems too.
    private static string Stem(string word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length - ending.Length >= 3 && word.EndsWith(ending, StringComparison.Ordinal))
                return word[..^ending.Length];
        }

        return word;
    }

    private static readonly string[] Endings = ["ations", "ation", "ings", "ing", "ers", "ed", "er", "es", "ly", "s", "e"];
}
