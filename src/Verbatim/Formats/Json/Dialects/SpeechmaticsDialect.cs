using System.Text.Json;

namespace Verbatim.Formats.Json.Dialects;

/// <summary>Speechmatics: version 2 <c>results[]</c> of words and punctuation, version 1 <c>words[]</c> and <c>speakers[]</c>.</summary>
internal sealed class SpeechmaticsDialect : IJsonDialect
{
    public string Format => "speechmatics";

    public bool Suits(JsonElement root) => IsSecond(root) || IsFirst(root);

    public void Read(JsonElement root, SpeechBuilder speech)
    {
        speech.Facts = new()
        {
            DurationSeconds = root.At("job")?.Seconds("duration"),
            Language = LanguageTag.Of(root.At("metadata", "transcription_config")?.Text("language") ?? root.At("job")?.Text("lang")),
        };
        if (IsSecond(root))
            ReadSecond(root, speech);
        else
            ReadFirst(root, speech);
    }

    private static bool IsSecond(JsonElement root) =>
        root.Items("results").Any(r => r.Text("type") is "word" or "punctuation" && r.First("alternatives")?.Any("content") is not null);

    private static bool IsFirst(JsonElement root) => root.First("words") is { } word && word.Any("name") is not null && word.Any("time") is not null;

    private static void ReadSecond(JsonElement root, SpeechBuilder speech)
    {
        var glue = false;
        foreach (var result in root.Items("results"))
        {
            if (result.First("alternatives") is not { } best || best.Text("content") is not { } content)
                continue;
            var attaches = result.Text("attaches_to");
            var punctuation = result.Text("type") == "punctuation";
            // Punctuation carries a speaker of its own that now and then differs from that of its word.
            var speaker = punctuation && speech.HasSpeech && attaches is not "next" ? speech.LastSpeaker : best.Speaker("speaker") ?? result.Speaker("channel");
            speech.Add(new Utterance(result, speaker, content, punctuation ? null : result.Seconds("start_time"), result.Seconds("end_time"))
            {
                IsWord = true,
                Joint = glue || attaches is "previous" or "both" ? Joint.AsIs : Joint.Guess,
            });
            glue = attaches is "next" or "both";
        }
    }

    private static void ReadFirst(JsonElement root, SpeechBuilder speech)
    {
        var speakers = new SpeakerSegments(root.Items("speakers").Select(s => (s.Seconds("time"), s.Seconds("time") + s.Seconds("duration"), s.Speaker("name"))));
        foreach (var word in root.Items("words"))
        {
            if (word.Text("name") is not { } text)
                continue;
            var from = word.Seconds("time");
            var stays = speakers.IsEmpty || from is null || SpeechText.IsPunctuation(text);
            speech.Add(new Utterance(word, stays ? speech.LastSpeaker : speakers.At(from!.Value), text, from, from + word.Seconds("duration")) { IsWord = true });
        }

        if (root.At("speakers") is { } list)
            speech.TakeTimes(list);
    }
}
