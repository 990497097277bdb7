using System.Text.Json;

namespace Verbatim.Formats.Json.Dialects;

/// <summary>Digital paper edit, stt-align and Trint: one list of words, and paragraphs that say from when to when who speaks.</summary>
internal sealed class PaperEditDialect : IJsonDialect
{
    public string Format => "paper-edit";

    public bool Suits(JsonElement root) => Document(root) is not null;

    public void Read(JsonElement root, SpeechBuilder speech)
    {
        var document = Document(root)!.Value;
        var words = document.Items("words").Where(w => w.IsObject()).ToList();
        var unit = GenericFields.Unit([.. words.Where(w => GenericFields.Text(w) is not null)]) ?? 1;
        var names = GenericFields.Names(document);
        var paragraphs = document.Items("paragraphs").ToList();
        var segments = new SpeakerSegments(paragraphs.Select(p => (WordFields.From(p) * unit, WordFields.To(p) * unit, NameOf(p.Speaker("speaker")))));
        var before = -1;
        foreach (var word in words)
        {
            if (WordFields.TextOf(word) is not { } text)
                continue;
            var from = WordFields.From(word) * unit;
            var at = from is { } time ? segments.IndexAt(time) : before;
            speech.Add(new Utterance(word, from is { } f ? segments.At(f) : speech.LastSpeaker, text, from, WordFields.To(word) * unit)
            {
                IsWord = true,
                Joint = at != before && paragraphs.Count > 1 ? Joint.Paragraph : Joint.Guess,
            });
            before = at;
        }

        speech.TakeTimes(document.At("paragraphs")!.Value);

        string? NameOf(string? label) => label is not null && names.TryGetValue(label, out var name) ? name : label;
    }

    private static JsonElement? Document(JsonElement root) => IsDocument(root) ? root : root.At("transcript") is { } inner && IsDocument(inner) ? inner : null;

    private static bool IsDocument(JsonElement root) =>
        root.HasObjects("words") && root.First("paragraphs") is { } p && p.Any("start", "time") is not null && p.Any("text", "sentences", "cues") is null;
}
