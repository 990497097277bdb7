using System.Text.Json;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Json.Dialects;

/// <summary>AssemblyAI: utterances, else paragraphs or sentences, else words; times in milliseconds; its chapters are kept.</summary>
internal sealed class AssemblyAiDialect : IJsonDialect
{
    private const double Millisecond = 0.001;

    public string Format => "assemblyai";

    public bool Suits(JsonElement root) =>
        root.Any("audio_url", "acoustic_model", "language_model", "speech_model", "audio_duration", "speaker_labels", "auto_chapters") is not null
        && (Parts(root) is not null || root.HasObjects("words"));

    public void Read(JsonElement root, SpeechBuilder speech)
    {
        speech.Facts = new() { DurationSeconds = root.Seconds("audio_duration"), Language = LanguageTag.Of(root.Text("language_code")) };
        foreach (var chapter in root.Items("chapters").Where(c => c.Any("headline", "gist") is not null))
            speech.Chapters.Add(new Chapter(chapter.Text("headline", "gist")!, ChapterSource.Table, speech.LineOf(chapter), chapter.Scaled(Millisecond, "start"), null));
        if (Parts(root) is not { } parts)
        {
            speech.AddAll(WordFields.Spoken(root.Items("words"), w => w.Speaker("speaker"), Millisecond));
            return;
        }

        foreach (var part in parts.EnumerateArray())
        {
            speech.Add(new Utterance(part, part.Speaker("speaker"), part.Text("text") ?? "", part.Scaled(Millisecond, "start"), part.Scaled(Millisecond, "end"))
            {
                Words = [.. WordFields.In(part.Items("words"), speech, Millisecond)],
                Joint = Joint.Paragraph,
            });
        }

        if (root.At("words") is { } words)
            speech.TakeTimes(words);
    }

    private static JsonElement? Parts(JsonElement root)
    {
        foreach (var key in (string[])["utterances", "paragraphs", "sentences"])
        {
            if (root.HasObjects(key) && root.First(key)?.At("text") is not null)
                return root.At(key);
        }

        return null;
    }
}
