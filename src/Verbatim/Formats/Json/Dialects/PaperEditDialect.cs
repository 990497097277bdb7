using System.Text.Json;

namespace Verbatim.Formats.Json.Dialects;

/// <summary>Digital paper edit and stt-align: one list of words, and paragraphs that say from when to when who speaks.</summary>
internal sealed class PaperEditDialect : IJsonDialect
{
    public string Format => "paper-edit";

    public bool Suits(JsonElement root) => root.HasObjects("words") && root.First("paragraphs") is { } p && p.Any("start") is not null && p.Any("text", "sentences") is null;

    public void Read(JsonElement root, SpeechBuilder speech)
    {
        var paragraphs = root.Items("paragraphs").ToList();
        var segments = new SpeakerSegments(paragraphs.Select(p => (p.Seconds("start"), p.Seconds("end"), p.Speaker("speaker"))));
        var before = -1;
        foreach (var word in root.Items("words"))
        {
            if (WordFields.TextOf(word) is not { } text)
                continue;
            var from = WordFields.From(word);
            var at = from is { } time ? segments.IndexAt(time) : before;
            speech.Add(new Utterance(word, from is { } f ? segments.At(f) : speech.LastSpeaker, text, from, WordFields.To(word))
            {
                IsWord = true,
                Joint = at != before && paragraphs.Count > 1 ? Joint.Paragraph : Joint.Guess,
            });
            before = at;
        }

        speech.TakeTimes(root.At("paragraphs")!.Value);
    }
}
