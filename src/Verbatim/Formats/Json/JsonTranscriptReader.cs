using System.Text.Json;
using Verbatim.Formats.Json.Dialects;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Json;

/// <summary>Transcripts as JSON: Podcasting 2.0 and what recognisers write. Parsed once, then told apart by structure.</summary>
public sealed class JsonTranscriptReader : ITranscriptReader
{
    private static readonly IJsonDialect[] Dialects =
    [
        new PodcastingDialect(), new WhisperCppDialect(), new DeepgramDialect(), new AwsTranscribeDialect(), new IbmWatsonDialect(),
        new SpeechmaticsDialect(), new GoogleSpeechDialect(), new AzureSpeechDialect(), new RevDialect(), new AssemblyAiDialect(),
        new WhisperDialect(), new YouTubeDialect(), new GentleDialect(), new PaperEditDialect(), new KaldiDialect(), new DraftDialect(),
        new AutoEditDialect(), new IndexedDialect(), new GenericDialect(),
    ];

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

        var roots = json.Roots is [{ ValueKind: JsonValueKind.Array } list] && !Dialects.Any(d => d.Suits(list)) ? [.. list.EnumerateArray()] : json.Roots;
        foreach (var dialect in Dialects)
        {
            if (!roots.Any(dialect.Suits))
                continue;
            var speech = new SpeechBuilder(source, json);
            foreach (var root in roots.Where(dialect.Suits))
                dialect.Read(root, speech);
            if (speech.HasSpeech)
                return speech.Build(dialect.Format);
        }

        return Refusal.Of(source, Format, 1, JsonRefusal.Reason(json.Roots));
    }
}
