using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Benchmarks;

/// <summary>Makes an edited text and a recogniser's file out of words with known times: fillers dropped, words changed, parts cut, advertisements inserted.</summary>
internal sealed class TimingEdits(int seed)
{
    private readonly Random random = new(seed);

    /// <param name="Text">What a person would have written.</param>
    /// <param name="Truth">Of its words, in the time of <paramref name="Timed"/>.</param>
    /// <param name="Timed">What the recogniser wrote about the recording with advertisements.</param>
    internal sealed record Pair(ImmutableArray<Turn> Text, ImmutableArray<TruePlace> Truth, Transcript Timed);

    public Pair Make(IReadOnlyList<(string Text, double Seconds)> words, double changed, bool jumps, bool parts)
    {
        var (written, heard) = (new List<(string Text, double Seconds)>(), new List<(string Text, double Seconds)>());
        var offset = jumps ? 17.0 : 0;
        var nextBreak = jumps ? 400 : int.MaxValue;
        var (cutFrom, cutTo) = parts ? (words.Count / 3, words.Count / 3 + 150) : (-1, -1);
        for (var i = 0; i < words.Count; i++)
        {
            if (i == nextBreak)
            {
                offset += Advertisement(heard, words, words[i].Seconds + offset, i < 500 ? 311 : 45);
                nextBreak += 1500;
            }

            var (text, seconds) = (words[i].Text, words[i].Seconds + offset);
            if (i < cutFrom || i >= cutTo)
                heard.Add((text, seconds));
            var dice = random.NextDouble();
            if (dice < changed / 2)
                written.Add((words[random.Next(words.Count)].Text, seconds));
            else if (dice < changed * 0.75)
                written.AddRange([(text, seconds), (words[random.Next(words.Count)].Text, seconds + 0.2)]);
            else if (dice > changed)
                written.Add((text, seconds));
        }

        return Pack(written, heard);
    }

    private double Advertisement(List<(string, double)> heard, IReadOnlyList<(string Text, double Seconds)> words, double from, double length)
    {
        for (var at = 1.0; at < length - 1; at += 0.35)
            heard.Add((words[random.Next(words.Count)].Text, from + at));
        return length;
    }

    public static Pair Pack(IReadOnlyList<(string Text, double Seconds)> written, IReadOnlyList<(string Text, double Seconds)> heard)
    {
        var (text, truth) = Join(written);
        var (other, times) = Join(heard);
        return new Pair(text, truth, new Transcript
        {
            Format = "measured",
            Turns = other,
            Times = [.. times.Select((p, i) => new TimedSpan(p.Turn, p.Offset, p.Offset + heard[i].Text.Length, p.Seconds, null, TimeStatement.Word, 1))],
        });
    }

    private static (ImmutableArray<Turn> Turns, ImmutableArray<TruePlace> Places) Join(IReadOnlyList<(string Text, double Seconds)> words)
    {
        var (turns, places) = (ImmutableArray.CreateBuilder<Turn>(), ImmutableArray.CreateBuilder<TruePlace>());
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < words.Count; i++)
        {
            if (text.Length > 0)
                text.Append(' ');
            places.Add(new TruePlace(turns.Count, text.Length, words[i].Seconds));
            text.Append(words[i].Text);
            if (text.Length < 600 && i + 1 < words.Count)
                continue;
            turns.Add(new Turn(null, LineRange.Of(turns.Count + 1), [new Paragraph(text.ToString(), LineRange.Of(turns.Count + 1))]));
            text.Clear();
        }

        return (turns.ToImmutable(), places.ToImmutable());
    }
}
