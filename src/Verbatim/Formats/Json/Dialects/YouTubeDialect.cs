using System.Text.Json;

namespace Verbatim.Formats.Json.Dialects;

/// <summary>YouTube's json3 captions: events with <c>segs</c>, whose offsets count from the event; events may be a line break only.</summary>
internal sealed class YouTubeDialect : IJsonDialect
{
    private const double Millisecond = 0.001;

    public string Format => "youtube-json3";

    public bool Suits(JsonElement root) => root.Items("events").Any(e => e.Any("tStartMs") is not null && e.HasObjects("segs"));

    public void Read(JsonElement root, SpeechBuilder speech)
    {
        foreach (var line in root.Items("events").Where(e => e.HasObjects("segs")))
        {
            var start = line.Scaled(Millisecond, "tStartMs");
            var segs = line.Items("segs").ToList();
            var text = string.Concat(segs.Select(s => s.Text("utf8")));
            speech.Add(new Utterance(line, null, text, start, start + line.Scaled(Millisecond, "dDurationMs"))
            {
                Words = segs.Count < 2 ? [] : [.. segs.Select(s => new SpokenWord(s.Text("utf8") ?? "", start + (s.Scaled(Millisecond, "tOffsetMs") ?? 0), null, speech.LineOf(s)))],
            });
        }
    }
}
