using System.Collections.Immutable;
using Verbatim.Formats;
using Verbatim.Quotes;
using Verbatim.Transcripts;

namespace Verbatim.Benchmarks;

/// <summary>A word as it stands between spaces, and which word of the unedited episode it is; -1 for none.</summary>
internal readonly record struct QuoteLinkToken(string Text, int Origin);

/// <summary>An episode as turns of paragraphs of words that remember where they come from, so that an edit keeps its own truth.</summary>
internal sealed class QuoteLinkEpisode(string name, List<(string? Label, List<List<QuoteLinkToken>> Paragraphs)> turns)
{
    // Writing without spaces falls into its words; a chain with hyphens stays one token.
    private const int MostJoined = 5;

    private EpisodeWords? words;
    private int[]? origins;

    public string Name => name;

    public List<(string? Label, List<List<QuoteLinkToken>> Paragraphs)> Turns => turns;

    public EpisodeWords Words => words ??= EpisodeWords.Of(Text());

    public static QuoteLinkEpisode? Load(string file)
    {
        if (SourceDecoder.Decode(file, File.ReadAllBytes(file)).Source is not { } source)
            return null;
        var transcript = TranscriptReaders.Read(source);
        if (transcript.IsRefused || transcript.Turns.Sum(t => t.Text.Length) < 10_000)
            return null;
        return Of(Path.GetFileNameWithoutExtension(file), transcript);
    }

    public static QuoteLinkEpisode Of(string name, Transcript transcript)
    {
        var origin = 0;
        return new QuoteLinkEpisode(name, [.. transcript.Turns.Select(t => ((string?)t.Label, t.Paragraphs.Select(p => p.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(w => WordScanner.Scan(w) is { Length: > MostJoined } ? Pieces(w) : [w]).Select(w => new QuoteLinkToken(w, origin++)).ToList()).ToList()))]);
    }

    /// <summary>The same with a token for each word, where a hyphen or nothing stands between two.</summary>
    public QuoteLinkEpisode ByWords()
    {
        var origin = 0;
        return new QuoteLinkEpisode(name, [.. turns.Select(t => (t.Label, t.Paragraphs.Select(p => p.SelectMany(w => Pieces(w.Text)).Select(w => new QuoteLinkToken(w, origin++)).ToList()).ToList()))]);
    }

    private static IEnumerable<string> Pieces(string token)
    {
        var words = WordScanner.Scan(token);
        return words.Length < 2 ? [token] : words.Select((w, i) => token[(i == 0 ? 0 : w.Start)..(i + 1 < words.Length ? words[i + 1].Start : token.Length)]);
    }

    /// <summary>For each word of <see cref="Words"/>, the token it comes from.</summary>
    public int[] Origins => origins ??= FindOrigins();

    /// <summary>The words that come from some tokens, first and last; null where none is left.</summary>
    public (int First, int Last)? Range(int firstOrigin, int lastOrigin)
    {
        var first = Array.FindIndex(Origins, o => o >= firstOrigin && o <= lastOrigin);
        return first < 0 ? null : (first, Array.FindLastIndex(Origins, o => o >= firstOrigin && o <= lastOrigin));
    }

    private ImmutableArray<Turn> Text() =>
        [.. turns.Select((t, i) => new Turn(t.Label, LineRange.Of(i + 1), [.. t.Paragraphs.Where(p => p.Count > 0).Select(p => new Paragraph(string.Join(' ', p.Select(w => w.Text)), LineRange.Of(i + 1)))]))];

    private int[] FindOrigins()
    {
        var found = new List<int>();
        foreach (var (_, paragraphs) in turns)
        {
            var tokens = paragraphs.SelectMany(p => p).ToList();
            foreach (var token in tokens)
                found.AddRange(Enumerable.Repeat(token.Origin, WordScanner.Scan(token.Text).Length));
        }

        return [.. found];
    }
}
