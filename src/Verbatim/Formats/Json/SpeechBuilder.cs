using System.Collections.Immutable;
using System.Text.Json;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Json;

/// <summary>Puts utterances together to turns, keeps their times, and accounts for their lines.</summary>
internal sealed class SpeechBuilder(SourceText source, JsonSource json)
{
    private const string Speech = "speech, word by word or line by line, with its times";

    private readonly List<TurnDraft> turns = [];
    private readonly LineAccount account = new(source);

    public EpisodeFacts Facts { get; set; } = EpisodeFacts.Unknown;

    public List<Chapter> Chapters { get; } = [];

    public List<Problem> Problems { get; } = [];

    public bool HasSpeech => turns.Count > 0;

    public int LineOf(JsonElement element) => json.LineOf(element);

    /// <summary>Adds to the turn of the speaker before, or opens one where the speaker changes.</summary>
    public void Add(Utterance utterance)
    {
        var lines = json.LinesOf(utterance.Element);
        account.Take(lines, LineKind.Turn, Speech);
        var text = SpeechText.Clean(utterance.Text);
        if (turns.Count == 0 || turns[^1].Label != utterance.Speaker)
        {
            if (string.IsNullOrWhiteSpace(text))
                return;
            turns.Add(new TurnDraft(utterance.Speaker));
        }

        turns[^1].Add(utterance, text, lines);
    }

    public void AddAll(IEnumerable<Utterance> utterances)
    {
        foreach (var utterance in utterances)
            Add(utterance);
    }

    /// <summary>Lines around words that were added one by one.</summary>
    public void TakeSpeech(JsonElement element) => account.Take(json.LinesOf(element), LineKind.Turn, Speech);

    /// <summary>Lines that hold times of words whose text stands elsewhere.</summary>
    public void TakeTimes(JsonElement element) => account.Take(json.LinesOf(element), LineKind.Cue, "times of words");

    /// <summary>The speaker of the last utterance; null before the first.</summary>
    public string? LastSpeaker => turns.Count == 0 ? null : turns[^1].Label;

    public Transcript Build(string format)
    {
        var times = ImmutableArray.CreateBuilder<TimedSpan>(turns.Sum(t => t.TimeCount));
        var built = ImmutableArray.CreateBuilder<Turn>(turns.Count);
        foreach (var draft in turns)
            built.Add(draft.Build(built.Count, times));
        turns.Clear();
        return new Transcript
        {
            Format = format,
            Facts = Facts,
            Turns = built.MoveToImmutable(),
            Times = times.MoveToImmutable(),
            Chapters = [.. Chapters],
            Problems = [.. Problems],
            Receipt = account.ToReceipt(LineKind.Metadata, "fields that are not speech"),
        };
    }
}
