using System.Text.Json;

namespace Verbatim.Formats.Json.Dialects;

/// <summary>
/// Podcasting 2.0 transcripts (podcast-namespace, docs/tags/transcript.md): segments with speaker, startTime, endTime, body.
/// Hosts write lines, single words, or words and the spaces between them; many name the speaker only where it changes.
/// </summary>
internal sealed class PodcastingDialect : IJsonDialect
{
    public string Format => "podcasting-json";

    public bool Suits(JsonElement root) => root.Items("segments").Any(s => s.Any("body") is { ValueKind: JsonValueKind.String });

    public void Read(JsonElement root, SpeechBuilder speech)
    {
        var segments = root.Items("segments").Where(s => s.IsObject()).ToList();
        var bodies = segments.Select(s => s.Text("body") ?? "").ToList();
        var ownSpaces = bodies.Count(b => b.Length > 0 && (char.IsWhiteSpace(b[0]) || char.IsWhiteSpace(b[^1]))) * 5 > bodies.Count;
        var singleWords = bodies.Count(b => !b.AsSpan().Trim().ContainsAny(' ', '\n')) * 10 > bodies.Count * 8;
        speech.Facts = new() { Title = root.Text("title"), Language = LanguageTag.Of(root.Text("language")) };
        foreach (var (segment, body) in segments.Zip(bodies))
        {
            speech.Add(new Utterance(segment, segment.Speaker("speaker") ?? speech.LastSpeaker, body, segment.Seconds("startTime"), segment.Seconds("endTime"))
            {
                IsWord = singleWords && !body.AsSpan().Trim().ContainsAny(' ', '\n'),
                Joint = ownSpaces ? Joint.AsIs : Joint.Guess,
            });
        }
    }
}
