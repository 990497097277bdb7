using System.Security.Cryptography;
using Verbatim.Storage;
using Verbatim.Transcripts;

namespace Verbatim.Ingestion;

/// <summary>Whether a stored episode fits the source it was read from.</summary>
internal static class EpisodeCheck
{
    public static IEnumerable<string> Faults(Episode episode, IEnumerable<SourceFile> files)
    {
        foreach (var file in files.Where(f => Convert.ToHexStringLower(SHA256.HashData(f.Bytes)) != f.Sha256))
            yield return $"the stored bytes of {file.Path} do not have the sha256 they were stored with";
        foreach (var fault in ReceiptFaults(episode))
            yield return fault;
        foreach (var (i, turn) in episode.Turns.Index())
        {
            if (turn.Lines.First < 1 || turn.Lines.Last > episode.Source.Lines.Length)
                yield return $"turn {i + 1} is said to stand on lines {turn.Lines} of {episode.Source.Lines.Length}";
        }

        if (episode.Timeline.Turns.Length != episode.Turns.Length)
            yield return $"times are stored for {episode.Timeline.Turns.Length} turns of {episode.Turns.Length}";
        foreach (var (i, words) in episode.Timeline.Turns.Take(episode.Turns.Length).Index())
        {
            if (words.Any(w => w.Start < 0 || w.End > episode.Turns[i].Text.Length || w.Start > w.End))
                yield return $"turn {i + 1} has times for words outside its text";
        }
    }

    private static IEnumerable<string> ReceiptFaults(Episode episode)
    {
        var lines = episode.Source.Lines;
        var taken = new int[lines.Length + 1];
        foreach (var entry in episode.Receipt)
        {
            if (entry.Lines.First < 1 || entry.Lines.Last > lines.Length || entry.Lines.First > entry.Lines.Last)
                yield return $"the receipt names lines {entry.Lines} of {lines.Length}";
            else
            {
                for (var line = entry.Lines.First; line <= entry.Lines.Last; line++)
                    taken[line]++;
            }
        }

        for (var line = 1; line <= lines.Length; line++)
        {
            if (taken[line] != 1 && !string.IsNullOrWhiteSpace(lines[line - 1]))
                yield return $"line {line} is in the receipt {taken[line]} times, expected once";
        }
    }
}
