using Verbatim.Transcripts;

namespace Verbatim.Timing;

/// <summary>How much of what a chapter's title names is talked about from a place on. Rare words count, common ones do not.</summary>
internal sealed class TopicScores
{
    private const int BlockWords = 120;
    private const int Near = 100;
    private const int Reach = 260;
    private const double PlainTopic = 16;

    private static readonly string[] Endings = ["ations", "ation", "ings", "ing", "ers", "ed", "er", "es", "ly", "s", "e"];

    private readonly Dictionary<string, List<int>> places = new(StringComparer.Ordinal);
    private readonly int blocks;

    public TopicScores(SpokenText text)
    {
        for (var turn = 0; turn < text.Turns.Length; turn++)
        {
            foreach (var word in WordScanner.Scan(text.Turns[turn].Text))
            {
                var stem = Stem(word.Folded);
                if (!places.TryGetValue(stem, out var list))
                    places.Add(stem, list = []);
                list.Add(text.WordAt(turn, word.Start));
            }
        }

        blocks = text.Words.Length / BlockWords + 1;
    }

    /// <summary>Words of a title that the conversation uses, each with the weight of its rarity.</summary>
    public Dictionary<string, double> Topic(string title)
    {
        var topic = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var word in WordScanner.Scan(title))
        {
            var stem = Stem(word.Folded);
            if (stem.Length > 1 && places.TryGetValue(stem, out var list) && list.Select(w => w / BlockWords).Distinct().Count() is var count && count * 2 < blocks)
                topic[stem] = Math.Pow(Math.Log((double)blocks / count), 2);
        }

        return topic;
    }

    /// <summary>How much a title's words can tell at all: 0 (nothing) to 1.</summary>
    public static double Tells(Dictionary<string, double> topic) => Math.Min(1, topic.Values.Sum() / PlainTopic);

    /// <summary>0 (none of the topic's words) to 1 (all of them at once) for the words from <paramref name="from"/> on; near words count more.</summary>
    public double At(Dictionary<string, double> topic, int from)
    {
        var (total, found) = (0.0, 0.0);
        foreach (var (stem, weight) in topic)
        {
            total += weight;
            var list = places[stem];
            var i = list.BinarySearch(from);
            i = i < 0 ? ~i : i;
            if (i < list.Count && list[i] < from + Reach)
                found += weight * (1 - 0.6 * Math.Max(0, list[i] - from - Near) / (Reach - Near));
        }

        return total > 0 ? found / total : 0;
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
}
