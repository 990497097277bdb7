using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Verbatim.Storage;
using Verbatim.Transcripts;

namespace Verbatim.Benchmarks;

/// <summary>Libraries to search: the Markdown transcripts of a folder, repeated in another order of turns until there are enough.</summary>
internal static partial class SearchCorpus
{
    /// <summary>Stores at least so many turns, unindexed, and gives the number of turns and of characters.</summary>
    public static (int Turns, long Characters) Store(LibraryDatabase database, string folder, int turns)
    {
        var store = new EpisodeStore(database);
        var files = Directory.GetFiles(folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var random = new Random(20241022);
        var (count, characters, round) = (0, 0L, 0);
        for (; count < turns && files.Count > 0 && round < 100; round++)
        {
            foreach (var file in files.TakeWhile(_ => count < turns))
            {
                var spoken = Turns(File.ReadAllText(file));
                if (spoken.Count == 0)
                    continue;
                if (round > 0)
                    random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(spoken));
                var episode = Make(file, round, spoken);
                store.Save(episode, [new SourceFile(SourceKind.Transcript, episode.Source.Path, episode.Source.Sha256, [], "utf-8", "")]);
                count += spoken.Count;
                characters += spoken.Sum(t => (long)t.Text.Length);
            }
        }

        return (count, characters);
    }

    public static Episode Make(string file, int round, IEnumerable<Turn> spoken)
    {
        var turns = spoken.ToImmutableArray();
        var (show, title) = (Path.GetFileName(Path.GetDirectoryName(file))!, Path.GetFileNameWithoutExtension(file));
        var day = Math.Abs(title.Aggregate(17, (hash, c) => unchecked(hash * 31 + c))) % 4000;
        return new Episode
        {
            Address = new EpisodeAddress(Slug.From(show), Slug.From(round == 0 ? title : $"{title} {round}")),
            Source = new SourceText($"{file}#{round}", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{file}#{round}"))), "", "utf-8"),
            Format = "markdown",
            Facts = new EpisodeFacts { Show = show, Title = title, Published = new DateOnly(2012, 1, 1).AddDays(day) },
            People = [.. turns.Select(t => t.Label).OfType<string>().Distinct().Select(l => new Person(l, null, [l], true, []))],
            Turns = turns,
            Chapters = [],
            Quotations = [],
            Timeline = new Timeline([.. turns.Select(_ => ImmutableArray<TimedWord>.Empty)]),
            Receipt = [],
            Problems = [],
        };
    }

    private static List<Turn> Turns(string text)
    {
        string? label = null;
        var turns = new List<Turn>();
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var match = Label().Match(paragraph);
            if (match.Success)
                label = match.Groups[1].Value;
            var words = paragraph[(match.Success ? match.Length : 0)..].Replace('\n', ' ').Trim();
            if (words.Length > 0)
                turns.Add(new Turn(label, LineRange.Of(1), [new Paragraph(words, LineRange.Of(1))]));
        }

        return turns;
    }

    [GeneratedRegex(@"^\*\*([^*\n]{1,60}?):\*\*\s*", RegexOptions.NonBacktracking)]
    private static partial Regex Label();
}
