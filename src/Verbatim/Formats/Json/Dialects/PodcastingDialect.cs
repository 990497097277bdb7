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
        var (spaced, single) = (0, 0);
        foreach (var body in segments.Select(s => s.Text("body") ?? ""))
        {
            spaced += body.Length > 0 && (char.IsWhiteSpace(body[0]) || char.IsWhiteSpace(body[^1])) ? 1 : 0;
            single += body.AsSpan().Trim().ContainsAny(' ', '\n') ? 0 : 1;
        }

        var (ownSpaces, singleWords) = (spaced * 5 > segments.Count, single * 10 > segments.Count * 8);
        speech.Facts = new() { Title = root.Text("title"), Language = LanguageTag.Of(root.Text("language")) };
        foreach (var segment in segments)
        {
            var body = segment.Text("body") ?? "";
            speech.Add(new Utterance(segment, segment.Speaker("speaker") ?? speech.LastSpeaker, body, segment.Seconds("startTime"), segment.Seconds("endTime"))
            {
                IsWord = singleWords && !body.AsSpan().Trim().ContainsAny(' ', '\n'),
                Joint = ownSpaces ? Joint.AsIs : Joint.Guess,
            });
        }
    }
}
