using System.Text.Json;

namespace Verbatim.Formats.Json.Dialects;

/// <summary>AWS Transcribe: items of words and punctuation, times and confidences as strings, speakers in the items or in a list of their own.</summary>
internal sealed class AwsTranscribeDialect : IJsonDialect
{
    public string Format => "aws-transcribe";

    public bool Suits(JsonElement root) => root.IsArray()
        ? root.GetArrayLength() > 0 && IsItem(root[0])
        : root.At("results") is { } results && (results.Items("items").Any(IsItem) || results.HasObjects("channel_labels", "channels"));

    public void Read(JsonElement root, SpeechBuilder speech)
    {
        if (root.IsArray())
        {
            Add(root.EnumerateArray(), null, speech);
            return;
        }

        var results = root.At("results")!.Value;
        speech.Facts = new() { Language = LanguageTag.Of(results.Text("language_code")) };
        var channels = results.Items("channel_labels", "channels").ToList();
        if (channels.Count > 1 && !results.HasObjects("speaker_labels", "segments"))
            AddChannels(channels, speech);
        else
            Add(channels.Count > 0 && !results.HasObjects("items") ? channels[0].Items("items") : results.Items("items"), Labels(results), speech);
        if (results.At("speaker_labels") is { } labels)
            speech.TakeTimes(labels);
    }

    private static bool IsItem(JsonElement item) => item.First("alternatives")?.Any("content") is not null;

    private static void Add(IEnumerable<JsonElement> items, SpeakerSegments? labels, SpeechBuilder speech)
    {
        foreach (var item in items.Where(IsItem))
            speech.Add(Word(item, item.Speaker("speaker_label") ?? SpeakerOf(item, labels, speech.LastSpeaker)));
    }

    private static string? SpeakerOf(JsonElement item, SpeakerSegments? labels, string? last) =>
        labels is { IsEmpty: false } && item.Seconds("start_time") is { } from ? labels.At(from) : last;

    private static Utterance Word(JsonElement item, string? speaker) =>
        new(item, speaker, item.First("alternatives")!.Value.Text("content") ?? "", item.Seconds("start_time"), item.Seconds("end_time")) { IsWord = true };

    // Two channels talk at the same time; punctuation has no time and stays with the word before it.
    private static void AddChannels(List<JsonElement> channels, SpeechBuilder speech)
    {
        var spoken = new List<(double From, Utterance Word)>();
        foreach (var channel in channels)
        {
            var from = 0.0;
            foreach (var item in channel.Items("items").Where(IsItem))
            {
                from = item.Seconds("start_time") ?? from;
                spoken.Add((from, Word(item, channel.Text("channel_label") ?? "")));
            }
        }

        speech.AddAll(spoken.OrderBy(s => s.From).Select(s => s.Word));
    }

    private static SpeakerSegments Labels(JsonElement results)
    {
        var segments = results.Items("speaker_labels", "segments").ToList();
        var words = segments.SelectMany(s => s.Items("items")).Select(i => (i.Seconds("start_time"), i.Seconds("end_time"), i.Speaker("speaker_label"))).ToList();
        return new SpeakerSegments(words.Count > 0 ? words : segments.Select(s => (s.Seconds("start_time"), s.Seconds("end_time"), s.Speaker("speaker_label"))));
    }
}
