using System.Text.Json;

namespace Verbatim.Formats.Json.Dialects;

/// <summary>The Gentle aligner: the given transcript, and words with their offsets in it and, where they were found, their times.</summary>
internal sealed class GentleDialect : IJsonDialect
{
    public string Format => "gentle";

    public bool Suits(JsonElement root) => root.At("transcript") is { ValueKind: JsonValueKind.String } && root.First("words") is { } word && word.Any("alignedWord", "case", "startOffset") is not null;

    public void Read(JsonElement root, SpeechBuilder speech)
    {
        // The offsets count bytes or code points depending on the version: the words are placed by their order instead.
        var words = root.Items("words").Select(w => new SpokenWord(w.Text("word") ?? "", w.Seconds("start"), w.Seconds("end"), speech.LineOf(w)));
        speech.Add(new Utterance(root.At("transcript")!.Value, null, root.Text("transcript")!) { Words = [.. words] });
        speech.TakeTimes(root.At("words")!.Value);
    }
}
