using System.Globalization;
using System.Text;
using Verbatim.Formats;
using Verbatim.Transcripts;

namespace Verbatim.Benchmarks;

/// <summary>Writes an episode as a file and reads that file: what an edit of times or of the format does to its words.</summary>
internal static class QuoteLinkCaptions
{
    private const int WordsPerCue = 12;
    private const double SecondsPerWord = 0.4;

    /// <param name="shift">Seconds added to every time.</param>
    public static QuoteLinkEpisode Read(QuoteLinkEpisode episode, double shift)
    {
        var text = new StringBuilder("WEBVTT\n\n");
        var at = shift;
        foreach (var (label, paragraphs) in episode.Turns)
        {
            foreach (var cue in paragraphs.SelectMany(p => p).Chunk(WordsPerCue))
            {
                var end = at + cue.Length * SecondsPerWord;
                text.Append(Time(at)).Append(" --> ").Append(Time(end)).Append('\n');
                text.Append(label is null ? "" : $"<v {Escaped(label)}>").Append(Escaped(string.Join(' ', cue.Select(w => w.Text)))).Append("\n\n");
                at = end;
            }
        }

        return Reread(episode, "captions.vtt", text.ToString());
    }

    public static QuoteLinkEpisode ReadLabelled(QuoteLinkEpisode episode) =>
        Reread(episode, "conversation.txt", string.Join("\n\n", episode.Turns.Where(t => t.Paragraphs.Exists(p => p.Count > 0))
            .Select((t, i) => $"{(string.IsNullOrWhiteSpace(t.Label) ? (i % 2 == 0 ? "Ann" : "Bob") : t.Label)}: {string.Join("\n\n", t.Paragraphs.Where(p => p.Count > 0).Select(p => string.Join(' ', p.Select(w => w.Text))))}")));

    // Words that the reader took for something else, as a mark of a time, are no longer there.
    private static QuoteLinkEpisode Reread(QuoteLinkEpisode episode, string name, string text)
    {
        var transcript = TranscriptReaders.Read(SourceDecoder.Decode(name, Encoding.UTF8.GetBytes(text)).Source!);
        if (transcript.IsRefused)
            return episode;
        var read = QuoteLinkEpisode.Of(episode.Name, transcript);
        return QuoteLinkPairs.Follow(episode, read) ?? throw new InvalidOperationException($"{episode.Name} written as {name} reads as something else.");
    }

    private static string Time(double seconds) => TimeSpan.FromSeconds(seconds).ToString(@"hh\:mm\:ss\.fff", CultureInfo.InvariantCulture);

    private static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
