using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Json.Dialects;

/// <summary>
/// Anything else that holds a list of objects with a text and a speaker or a time, wherever it stands. Of several such lists the
/// one with most text wins; speakers, times and more than single words count for it.
/// </summary>
internal sealed class GenericDialect : IJsonDialect
{
    private const int MaxDepth = 12;

    // A small list in a large file of other things is not what the file is about.
    private const double LeastShare = 0.1;

    public string Format => "json";

    public bool Suits(JsonElement root) => Best(root) is not null;

    public void Read(JsonElement root, SpeechBuilder speech)
    {
        speech.Facts = speech.Facts.Or(GenericFields.Facts(root));
        var list = Best(root)!.Value;
        Add(list.EnumerateArray(), speech, GenericFields.Names(root));
        speech.TakeSpeech(list);
    }

    /// <summary>Whether elements are mostly utterances with a speaker or a time.</summary>
    public static bool AreUtterances(IEnumerable<JsonElement> elements) => Score(elements) > 0;

    /// <summary>Adds utterances whose fields have any of the usual names.</summary>
    /// <param name="names">What labels stand for; null where the source does not say.</param>
    public static void Add(IEnumerable<JsonElement> elements, SpeechBuilder speech, Dictionary<string, string>? names = null)
    {
        var leaves = elements.SelectMany(e => GenericFields.Leaves(e)).ToList();
        var utterances = leaves.ConvertAll(l => l.Element);
        var unit = GenericFields.Unit(utterances);
        if (unit is null && utterances.Find(u => GenericFields.From(u) > 0) is { ValueKind: JsonValueKind.Object } timed)
            speech.Problems.Add(Problem.Warning(speech.LineOf(timed), string.Create(CultureInfo.InvariantCulture, $"found times such as {GenericFields.From(timed):0.###}, expected seconds or thousandths of them; the times were left out")));
        var texts = utterances.ConvertAll(u => GenericFields.Text(u)!);
        var ownSpaces = texts.Count(t => t.Length > 0 && (char.IsWhiteSpace(t[0]) || char.IsWhiteSpace(t[^1]))) * 5 > texts.Count;
        var singleWords = texts.Count(t => !t.AsSpan().Trim().ContainsAny(' ', '\n')) * 10 > texts.Count * 8;
        foreach (var ((utterance, speaker), text) in leaves.Zip(texts))
        {
            speech.Add(new Utterance(utterance, speaker is not null && names?.GetValueOrDefault(speaker) is { } name ? name : speaker, text, GenericFields.From(utterance) * unit, GenericFields.To(utterance) * unit)
            {
                Words = unit is { } u ? [.. WordFields.In(utterance.Any("words", "Items").Items(), speech, u)] : [],
                IsWord = singleWords,
                Joint = singleWords && ownSpaces ? Joint.AsIs : singleWords || speaker is null ? Joint.Guess : Joint.Paragraph,
            });
        }
    }

    private static JsonElement? Best(JsonElement root)
    {
        (JsonElement? List, double Score) best = (null, 0);
        Visit(root, 0);
        return best.List is { } list && Length(list) > LeastShare * Length(root) ? list : null;

        static double Length(JsonElement element) => JsonMarshal.GetRawUtf8Value(element).Length;

        void Visit(JsonElement element, int depth)
        {
            if (depth > MaxDepth)
                return;
            if (element.IsArray())
            {
                if (Score(element.EnumerateArray()) is var score && score > best.Score)
                    best = (element, score);
                foreach (var item in element.EnumerateArray())
                    Visit(item, depth + 1);
            }
            else if (element.IsObject())
            {
                foreach (var field in element.EnumerateObject())
                    Visit(field.Value, depth + 1);
            }
        }
    }

    private static double Score(IEnumerable<JsonElement> elements)
    {
        var (objects, spoken, characters, timed, labelled, inner) = (0, 0, 0L, 0, 0, 0);
        var leaves = new List<JsonElement>();
        foreach (var item in elements.Where(e => e.IsObject()))
        {
            objects++;
            var before = leaves.Count;
            foreach (var (leaf, speaker) in GenericFields.Leaves(item))
            {
                var text = GenericFields.Text(leaf)!;
                leaves.Add(leaf);
                characters += text.Length;
                timed += GenericFields.From(leaf) is not null ? 1 : 0;
                labelled += speaker is not null && (GenericFields.SaysSpeaker(leaf) || GenericFields.SaysSpeaker(item)) ? 1 : 0;
                inner += text.AsSpan().Trim().Contains(' ') ? 1 : 0;
            }

            spoken += leaves.Count > before ? 1 : 0;
        }

        var count = leaves.Count;
        if (count == 0 || spoken * 2 < objects || (labelled * 2 < count && (timed * 2 < count || GenericFields.Unit(leaves) is null)))
            return 0;
        return characters * (1 + 0.5 * labelled / count + 0.3 * timed / count + 0.3 * inner / count);
    }
}
