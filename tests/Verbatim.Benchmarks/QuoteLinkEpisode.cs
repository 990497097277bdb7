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
        var origin = 0;
        return new QuoteLinkEpisode(Path.GetFileNameWithoutExtension(file), [.. transcript.Turns.Select(t => ((string?)t.Label, t.Paragraphs.Select(p => p.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => new QuoteLinkToken(w, origin++)).ToList()).ToList()))]);
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
