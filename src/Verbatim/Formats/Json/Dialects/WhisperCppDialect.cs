using System.Text.Json;

namespace Verbatim.Formats.Json.Dialects;

/// <summary>whisper.cpp: <c>transcription[]</c> with offsets in milliseconds; with -ojf also tokens, which are parts of words.</summary>
internal sealed class WhisperCppDialect : IJsonDialect
{
    public string Format => "whisper-cpp";

    public bool Suits(JsonElement root) => root.Items("transcription").Any(s => s.Any("text") is not null && s.Any("offsets", "timestamps") is not null);

    public void Read(JsonElement root, SpeechBuilder speech)
    {
        speech.Facts = new() { Language = LanguageTag.Of(root.At("result")?.Text("language")) };
        var turns = false;
        foreach (var segment in root.Items("transcription").Where(s => s.IsObject()))
        {
            var (from, to) = TimesOf(segment);
            speech.Add(new Utterance(segment, segment.Speaker("speaker"), segment.Text("text") ?? "", from, to)
            {
                Words = [.. WordsOf(segment, speech)],
                Joint = turns ? Joint.Paragraph : Joint.Guess,
            });
            turns = segment.At("speaker_turn_next") is { ValueKind: JsonValueKind.True };
        }
    }

    private static (double? From, double? To) TimesOf(JsonElement element) => element.At("offsets") is { } offsets
        ? (offsets.Scaled(0.001, "from"), offsets.Scaled(0.001, "to"))
        : (element.At("timestamps")?.Seconds("from"), element.At("timestamps")?.Seconds("to"));

    private static IEnumerable<SpokenWord> WordsOf(JsonElement segment, SpeechBuilder speech)
    {
        SpokenWord? open = null;
        foreach (var token in segment.Items("tokens"))
        {
            var text = token.Text("text") ?? "";
            if (text.StartsWith("[_", StringComparison.Ordinal) || text.StartsWith("<|", StringComparison.Ordinal))
                continue;
            var (from, to) = TimesOf(token);
            if (open is { } word && !text.StartsWith(' ') && text.Length > 0)
            {
                open = word with { Text = word.Text + text, To = SpeechText.IsPunctuation(text) ? word.To : to };
                continue;
            }

            if (open is { } done)
                yield return done;
            open = new SpokenWord(text.Trim(), from, to, speech.LineOf(token));
        }

        if (open is { } last)
            yield return last;
    }
}
