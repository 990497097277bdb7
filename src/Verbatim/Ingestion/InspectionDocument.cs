using System.Collections.Immutable;
using Verbatim.Timing;
using Verbatim.Transcripts;

namespace Verbatim.Ingestion;

/// <summary>
/// What was understood of a file, as the public JSON shows it: turns count from 1, offsets in Unicode code points.
/// A file that was refused has its receipt and its problems.
/// </summary>
public sealed record InspectionDocument(
    InspectedSource Source,
    InspectedEpisode Episode,
    ImmutableArray<InspectedPerson> People,
    ImmutableArray<InspectedTurn> Turns,
    ImmutableArray<InspectedChapter> Chapters,
    ImmutableArray<InspectedQuote> Quotes,
    ImmutableArray<InspectedLines> Lines,
    ImmutableArray<ReportedProblem> Problems,
    InspectedTiming? Timing)
{
    public static InspectionDocument Of(EpisodeReading reading)
    {
        var (source, episode, transcript) = (reading.Source.Source, reading.Episode, reading.Source.Transcript);
        var facts = episode?.Facts ?? EpisodeFacts.Unknown;
        var lengths = new Dictionary<Chapter, InspectedLength>(ReferenceEqualityComparer.Instance);
        foreach (var (chapter, length) in episode is null ? [] : SpeakingTime.ByChapter(episode.Chapters, episode.Timeline))
            lengths[chapter] = InspectedLength.Of(length);
        return new InspectionDocument(
            new(reading.Source.Paths.Transcript, source?.Sha256, source?.LineCount ?? 0, transcript.Format),
            new(facts.Show, facts.Number, facts.Title, facts.Published, facts.Language, facts.Description, facts.DurationSeconds),
            [.. (episode?.People ?? []).Select(p => InspectedPerson.Of(p, episode!))],
            [.. (episode?.Turns ?? []).Select((turn, i) => InspectedTurn.Of(episode!, turn, i))],
            [.. (episode?.Chapters ?? []).Select(c => new InspectedChapter(c.Title, c.Source, c.Turn + 1, c.Start, lengths.GetValueOrDefault(c)))],
            [.. (episode?.Quotations ?? []).Select(q => InspectedQuote.Of(q, episode!.Turns))],
            [.. transcript.Receipt.Select(r => new InspectedLines(r.Lines.First, r.Lines.Last, r.Kind, r.Rule))],
            [.. reading.Source.Problems.Select(ReportedProblem.Of)],
            episode is null ? null : InspectedTiming.Of(episode));
    }
}

/// <param name="Sha256">Null where the file could not be read.</param>
/// <param name="Lines">How many.</param>
public sealed record InspectedSource(string Path, string? Sha256, int Lines, string Format);

public sealed record InspectedEpisode(
    string? Show, string? Number, string? Title, DateOnly? Published, string? Language, string? Description, double? DurationSeconds);

/// <param name="Speaks">From the first word to the last of each turn, summed; null for one without turns.</param>
public sealed record InspectedPerson(
    string Name, Role? Role, ImmutableArray<string> Labels, bool Confirmed, ImmutableArray<Evidence> Evidence, InspectedLength? Speaks)
{
    internal static InspectedPerson Of(Person person, Episode episode)
    {
        var turns = Enumerable.Range(0, episode.Turns.Length).Where(i => episode.SpeakerOf(episode.Turns[i]) == person).ToList();
        return new(person.Name, person.Role, person.Labels, person.Confirmed, person.Evidence,
            turns.Count == 0 ? null : InspectedLength.Of(SpeakingTime.Of(episode.Timeline, turns)));
    }
}

/// <param name="N">From 1.</param>
/// <param name="Speaker">Canonical name.</param>
/// <param name="Label">As written.</param>
public sealed record InspectedTurn(
    int N, string? Speaker, string? Label, int FirstLine, int LastLine, ImmutableArray<string> Paragraphs, Moment? Start, Moment? End)
{
    internal static InspectedTurn Of(Episode episode, Turn turn, int position) => new(
        position + 1, episode.SpeakerOf(turn)?.Name, turn.Label, turn.Lines.First, turn.Lines.Last, [.. turn.Paragraphs.Select(p => p.Text)],
        episode.Timeline.StartOf(position), episode.Timeline.EndOf(position));
}

/// <param name="Turn">The turn that opens it, from 1.</param>
/// <param name="Lasts">To the start of the next one, or the end of the words; null where it has no start.</param>
public sealed record InspectedChapter(string Title, ChapterSource Source, int? Turn, Moment? Start, InspectedLength? Lasts);

/// <param name="CharStart">Code points of the turn's paragraphs joined with line feeds.</param>
/// <param name="CharEnd">Exclusive.</param>
public sealed record InspectedQuote(
    string Text, string? AttributedTo, double? StampSeconds, int? Turn, int? CharStart, int? CharEnd, QuotationMatch Match)
{
    internal static InspectedQuote Of(Quotation quotation, ImmutableArray<Turn> turns) => quotation.Place is { } place
        ? new(quotation.Text, quotation.AttributedTo, quotation.StampSeconds, place.Turn + 1,
            CodePoints.Count(turns[place.Turn].Text, place.Start), CodePoints.Count(turns[place.Turn].Text, place.End), place.Match)
        : new(quotation.Text, quotation.AttributedTo, quotation.StampSeconds, null, null, null, QuotationMatch.None);
}

public sealed record InspectedLines(int First, int Last, LineKind Kind, string Rule);

/// <param name="Line">1-based; null where the whole file is meant.</param>
public sealed record ReportedProblem(string File, int? Line, Severity Severity, string Message)
{
    public static ReportedProblem Of(FileProblem problem) => new(problem.File, problem.Problem.Line, problem.Problem.Severity, problem.Problem.Message);
}
