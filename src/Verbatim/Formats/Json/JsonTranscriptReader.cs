using System.Collections.Immutable;
using System.Text.Json;
using Verbatim.Formats.Json.Dialects;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Json;

/// <summary>Transcripts as JSON: Podcasting 2.0 and what recognisers write. Parsed once, then told apart by structure.</summary>
public sealed class JsonTranscriptReader : ITranscriptReader
{
    private static readonly IJsonDialect[] Services =
    [
        new PodcastingDialect(), new WhisperCppDialect(), new DeepgramDialect(), new AwsTranscribeDialect(), new IbmWatsonDialect(),
        new SpeechmaticsDialect(), new GoogleSpeechDialect(), new AzureSpeechDialect(), new RevDialect(), new AssemblyAiDialect(),
        new WhisperDialect(), new YouTubeDialect(), new GentleDialect(), new PaperEditDialect(), new KaldiDialect(), new DraftDialect(),
        new AutoEditDialect(),
    ];

    private static readonly IJsonDialect[] Unnamed = [new IndexedDialect(), new GenericDialect()];

    public string Format => "json";

    public IReadOnlyList<string> Extensions => [".json", ".jsonl", ".ndjson"];

    public Fit Recognise(SourceText source)
    {
        var text = source.Text.AsSpan().TrimStart();
        if (text.StartsWith("/*", StringComparison.Ordinal) && text.IndexOf("*/", StringComparison.Ordinal) is > 0 and var end)
            text = text[(end + 2)..].TrimStart();
        if (text.IsEmpty || text[0] is not ('{' or '['))
            return Fit.No;
        var inner = text[1..].TrimStart();
        if (inner.IsEmpty)
            return Fit.Possible;
        return (text[0], inner[0]) switch
        {
            ('{', '"' or '}') or ('[', '{' or ']' or '"') => Fit.Certain,
            ('[', '[') when inner[1..].TrimStart() is ['"' or '{' or '[', ..] => Fit.Certain,
            _ => Fit.No,
        };
    }

    public Transcript Read(SourceText source)
    {
        using var json = JsonSource.TryParse(source.Text, out var problem);
        if (json is null)
            return Refusal.Of(source, Format, problem!);

        foreach (var (dialect, roots) in Readings(json.Roots))
        {
            var speech = new SpeechBuilder(source, json);
            foreach (var root in roots)
                dialect.Read(root, speech);
            if (speech.HasSpeech)
                return speech.Build(dialect.Format);
        }

        if (json.Roots.Length > 1 && GenericDialect.AreUtterances(json.Roots))
        {
            var speech = new SpeechBuilder(source, json);
            GenericDialect.Add(json.Roots, speech);
            return speech.Build("json-lines");
        }

        return Refusal.Of(source, Format, 1, JsonRefusal.Reason(json.Roots));
    }

    // A list of a service's answers, or several answers in a row, continue one another.
    private static IEnumerable<(IJsonDialect Dialect, IEnumerable<JsonElement> Roots)> Readings(ImmutableArray<JsonElement> roots)
    {
        var answers = roots is [{ ValueKind: JsonValueKind.Array } list] ? [.. list.EnumerateArray()] : roots;
        foreach (var dialect in Services)
        {
            if (roots.Any(dialect.Suits))
                yield return (dialect, roots.Where(dialect.Suits));
            else if (answers.Any(dialect.Suits))
                yield return (dialect, answers.Where(dialect.Suits));
        }

        foreach (var dialect in Unnamed)
        {
            if (roots is [var only] && dialect.Suits(only))
                yield return (dialect, roots);
        }

    }
}
