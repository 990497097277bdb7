using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Verbatim.Web.Tests;

/// <summary>A site of what espeak-ng speaks: five sentences in captions timed by their samples, and two of them word by word, as a recogniser and as stamped captions would time them.</summary>
public sealed class SpokenSite : Site
{
    public const string Path = "/episodes/spoken/five-sentences";

    public const string Recognised = "/episodes/spoken/word-by-word";
    public const string Stamped = "/episodes/spoken/words-stamped-in-captions";

    private static readonly string[][] Words = [["Nobody", "had", "moved", "the", "boats."], ["So", "we", "waited", "for", "the", "light."]];

    private static readonly string[] Sentences =
    [
        "The harbour was quiet before the storm.", "Nobody had moved the boats.", "Why not?",
        "Because the ropes were frozen to the stones and the men were asleep.", "So we waited for the light.",
    ];

    private readonly double[] starts = new double[Sentences.Length + 1];

    /// <summary>The words of <see cref="Recognised"/> and <see cref="Stamped"/>, and the second at which each begins.</summary>
    public List<(string Word, double From)> Timed { get; } = [];

    /// <summary>Seconds at which each sentence begins, and at last the end.</summary>
    public IReadOnlyList<double> Starts => starts;

    protected override IEnumerable<string> Sources(string made)
    {
        SpeakSentences(made);
        SpeakWords(made);
        return new[] { "spoken.vtt", "words.json", "stamped.vtt" }.Select(file => System.IO.Path.Combine(made, file));
    }

    private void SpeakSentences(string made)
    {
        Record(Sentences.Select((sentence, i) => (sentence, i % 2 == 0 ? "en-us" : "en-gb")), System.IO.Path.Combine(made, "spoken.wav")).CopyTo(starts, 0);
        var captions = Sentences.Select((sentence, i) => $"{Clock(starts[i])} --> {Clock(starts[i + 1])}\n<v {Speaker(i)}>{sentence}\n");
        Describe(made, "spoken", "Five sentences", "spoken.wav");
        File.WriteAllText(System.IO.Path.Combine(made, "spoken.vtt"), "WEBVTT\n\n" + string.Join('\n', captions));
    }

    private void SpeakWords(string made)
    {
        var times = Record(Words.SelectMany(s => s).Select(word => (word, "en-us")), System.IO.Path.Combine(made, "words.wav"));
        Timed.AddRange(Words.SelectMany(s => s).Zip(times));
        var (segments, captions, first) = (new List<object>(), new StringBuilder("WEBVTT\n\n"), 0);
        foreach (var (i, sentence) in Words.Index())
        {
            var after = first + sentence.Length;
            var words = sentence.Select((word, w) => new { word = " " + word, start = times[first + w], end = times[first + w + 1] }).ToList();
            segments.Add(new { id = i, start = times[first], end = times[after], text = " " + string.Join(' ', sentence), words, speaker = Speaker(i) });
            captions.Append(CultureInfo.InvariantCulture, $"{Clock(times[first])} --> {Clock(times[after])}\n<v {Speaker(i)}>");
            captions.AppendJoin(' ', sentence.Select((word, w) => w == 0 ? word : $"<{Clock(times[first + w])}>{word}")).Append("\n\n");
            first = after;
        }

        Describe(made, "words", "Word by word", "words.wav");
        Describe(made, "stamped", "Words stamped in captions", "words.wav");
        File.WriteAllText(System.IO.Path.Combine(made, "words.json"), JsonSerializer.Serialize(new { language = "en", segments }));
        File.WriteAllText(System.IO.Path.Combine(made, "stamped.vtt"), captions.ToString());
    }

    private static void Describe(string made, string name, string title, string media) =>
        File.WriteAllText(System.IO.Path.Combine(made, name + ".yaml"), $"show: Spoken\ntitle: {title}\nmedia: {media}\n");

    private static string Speaker(int turn) => turn % 2 == 0 ? "Ada" : "Ben";

    // The seconds at which each text begins, and at last the end.
    private static double[] Record(IEnumerable<(string Text, string Voice)> texts, string path)
    {
        const int Header = 44;
        var (sound, header, times) = (new MemoryStream(), Array.Empty<byte>(), new List<double> { 0 });
        foreach (var (text, voice) in texts)
        {
            var wave = Speak(text, voice, path);
            header = wave[..Header];
            sound.Write(wave.AsSpan(Header));
            times.Add(sound.Length / (double)BinaryPrimitives.ReadInt32LittleEndian(wave.AsSpan(28)));
        }

        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(4), (int)sound.Length + Header - 8);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(40), (int)sound.Length);
        File.WriteAllBytes(path, [.. header, .. sound.ToArray()]);
        return [.. times];
    }

    // 16 bits, mono, behind a header of 44 bytes.
    private static byte[] Speak(string sentence, string voice, string path)
    {
        using var speaker = Process.Start("espeak-ng", ["-v", voice, "-s", "150", "-w", path, sentence]);
        speaker.WaitForExit();
        return File.ReadAllBytes(path);
    }

    private static string Clock(double seconds) => TimeSpan.FromSeconds(seconds).ToString(@"hh\:mm\:ss\.fff", CultureInfo.InvariantCulture);
}
