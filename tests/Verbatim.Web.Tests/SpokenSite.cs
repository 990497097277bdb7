using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Verbatim.Web.Tests;

/// <summary>A site of one episode spoken by espeak-ng, with captions timed by the samples of each sentence.</summary>
public sealed class SpokenSite : Site
{
    public const string Path = "/episodes/spoken/five-sentences";

    private static readonly string[] Sentences =
    [
        "The harbour was quiet before the storm.", "Nobody had moved the boats.", "Why not?",
        "Because the ropes were frozen to the stones and the men were asleep.", "So we waited for the light.",
    ];

    private readonly double[] starts = new double[Sentences.Length + 1];

    /// <summary>Seconds at which each sentence begins, and at last the end.</summary>
    public IReadOnlyList<double> Starts => starts;

    protected override IEnumerable<string> Sources(string made)
    {
        const int Header = 44;
        var (sound, header, captions) = (new MemoryStream(), Array.Empty<byte>(), new StringBuilder("WEBVTT\n\n"));
        foreach (var (i, sentence) in Sentences.Index())
        {
            var wave = Speak(sentence, i % 2 == 0 ? "en-us" : "en-gb", System.IO.Path.Combine(made, "sentence"));
            header = wave[..Header];
            sound.Write(wave.AsSpan(Header));
            var bytesPerSecond = BinaryPrimitives.ReadInt32LittleEndian(wave.AsSpan(28));
            starts[i + 1] = sound.Length / (double)bytesPerSecond;
            captions.Append(CultureInfo.InvariantCulture, $"{Clock(starts[i])} --> {Clock(starts[i + 1])}\n<v {(i % 2 == 0 ? "Ada" : "Ben")}>{sentence}\n\n");
        }

        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(4), (int)sound.Length + Header - 8);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(40), (int)sound.Length);
        File.WriteAllBytes(System.IO.Path.Combine(made, "spoken.wav"), [.. header, .. sound.ToArray()]);
        File.WriteAllText(System.IO.Path.Combine(made, "spoken.vtt"), captions.ToString());
        File.WriteAllText(System.IO.Path.Combine(made, "spoken.yaml"), "show: Spoken\ntitle: Five sentences\nmedia: spoken.wav\n");
        return [System.IO.Path.Combine(made, "spoken.vtt")];
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
