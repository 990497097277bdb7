using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Timing;

/// <summary>Finds, for each time that a table or a quotation states, the places it may mean.</summary>
internal sealed class StampCollector(SpokenText text, Transcript transcript)
{
    private const int MostPlaces = 200;
    private const int LongTurn = 60;
    private const double ChapterWeight = 6;
    private const double BreakWeight = 4;
    private const double LongestBreak = 240;
    private const double QuotationWeight = 5;
    private const double TopicCost = 8;
    private const double Paraphrase = 0.15;
    private const double InsideCost = 1;
    private const double ContinuedCost = 2.5;
    private const int LongQuestion = 130;
    private const int AfterQuestion = 80;

    private static readonly string[] Breaks = ["sponsor", "sponsors", "ad", "ads", "advertisement", "break", "ad break", "promo"];

    // Each is a row as long as the episode; most transcripts have neither stamped chapters nor stamped quotations.
    private readonly Lazy<Echoes> echoes = new(() => new Echoes(text, transcript.Quotations));
    private readonly Lazy<TopicScores> topics = new(() => new TopicScores(text));
    private readonly Lazy<ImmutableArray<int>> openings = new(() => Openings(text));

    public List<Stamp> Collect()
    {
        var stamps = new List<Stamp>();
        for (var i = 0; i < transcript.Chapters.Length; i++)
        {
            var chapter = transcript.Chapters[i];
            if (chapter.StatedSeconds is { } seconds && chapter.Turn is null)
                stamps.Add(IsBreak(chapter.Title)
                    ? new Stamp(AnchorKind.Chapter, i, seconds, chapter.Line, chapter.Title, BreakPlaces(seconds), BreakWeight, LongestBreak)
                    : new Stamp(AnchorKind.Chapter, i, seconds, chapter.Line, chapter.Title, ChapterPlaces(chapter), ChapterWeight));
        }

        for (var i = 0; i < transcript.Quotations.Length; i++)
        {
            var quotation = transcript.Quotations[i];
            if (quotation.StampSeconds is { } seconds)
                stamps.Add(new Stamp(AnchorKind.Quotation, i, seconds, quotation.Lines.Last, quotation.Text, QuotationPlaces(quotation), QuotationWeight));
        }

        return [.. stamps.OrderBy(s => s.Seconds)];
    }

    // Advertisements are chapters of the recording, but their words are rarely in the transcript.
    private static bool IsBreak(string title) =>
        Breaks.Any(b => title.StartsWith(b, StringComparison.OrdinalIgnoreCase) && (title.Length == b.Length || !char.IsLetter(title[b.Length])));

    private ImmutableArray<StampPlace> ChapterPlaces(Chapter chapter)
    {
        var topic = topics.Value.Topic(chapter.Title);
        var openings = this.openings.Value;
        var scores = openings.Select(w => topics.Value.At(topic, w)).ToArray();
        var cost = TopicCost * TopicScores.Tells(topic);
        var best = Math.Max(scores.DefaultIfEmpty().Max(), 0.25);
        var places = new List<StampPlace>();
        for (var i = 0; i < openings.Length; i++)
        {
            var turn = text.Words[openings[i]].Turn;
            if (text.FirstOf(turn) != openings[i])
            {
                places.Add(new StampPlace(openings[i], cost * Missing(best, scores[i]) + InsideCost, openings[i]));
                continue;
            }

            var question = QuestionBefore(turn);
            var opens = question < 0 ? openings[i] : text.FirstOf(question);
            var score = question < 0 ? scores[i] : Math.Max(scores[i], topics.Value.At(topic, opens));
            places.Add(new StampPlace(openings[i], cost * Missing(best, score) + (Continues(turn) ? ContinuedCost : 0), opens));
        }

        return Likeliest(places, chapter.StatedSeconds!.Value);
    }

    private ImmutableArray<StampPlace> BreakPlaces(double seconds) =>
        Likeliest(openings.Value.Select(w => new StampPlace(w, text.FirstOf(text.Words[w].Turn) == w ? 0 : InsideCost, w)), seconds);

    private ImmutableArray<StampPlace> Likeliest(IEnumerable<StampPlace> places, double seconds) =>
        [.. places.Where(p => p.Cost < ChapterWeight).OrderBy(p => p.Cost + Math.Abs(text.Words[p.Word].From - seconds) / (60 + 0.1 * seconds)).Take(MostPlaces).OrderBy(p => p.Word)];

    // Titles paraphrase, so a place that lacks a little of what the best one has is as good.
    private static double Missing(double best, double score) => Math.Max(0, best - score - Paraphrase);

    // The turn that asks what this one answers, or -1.
    private int QuestionBefore(int turn)
    {
        var before = turn - 1;
        if (before < 0 || text.CountOf(before) is 0 or > LongQuestion || text.Turns[before].Label == text.Turns[turn].Label)
            return -1;
        var asked = text.Turns[before].Text;
        var mark = asked.LastIndexOf('?');
        return mark >= 0 && asked.Length - mark < AfterQuestion && !EndsAsking(turn) ? before : -1;
    }

    // A recogniser that mistakes the speaker cuts a sentence in two; nothing begins there.
    private bool Continues(int turn) => char.IsLower(text.TextOf(text.FirstOf(turn))[0]);

    private bool EndsAsking(int turn) => text.Turns[turn].Text.AsSpan().TrimEnd().EndsWith("?", StringComparison.Ordinal);

    // Turns open chapters; inside long turns, so do sentences.
    private static ImmutableArray<int> Openings(SpokenText text)
    {
        var openings = ImmutableArray.CreateBuilder<int>();
        for (var turn = 0; turn < text.Turns.Length; turn++)
        {
            var (first, last) = (text.FirstOf(turn), text.FirstOf(turn));
            if (text.CountOf(turn) > 0)
                openings.Add(first);
            for (var i = first + LongTurn; i < first + text.CountOf(turn); i++)
            {
                if (text.Words[i].OpensSentence && i - last >= LongTurn / 3)
                {
                    openings.Add(i);
                    last = i;
                }
            }
        }

        return openings.ToImmutable();
    }

    private ImmutableArray<StampPlace> QuotationPlaces(Quotation quotation)
    {
        var places = new Dictionary<int, double>();
        if (quotation.Place is { } found)
            AddAround(text.WordAt(found.Turn, found.Start), 0, places);
        foreach (var word in echoes.Value.Of(quotation.Text))
            AddAround(word, 0.5, places);
        return [.. places.Select(p => new StampPlace(p.Key, p.Value, p.Key)).OrderBy(p => p.Word)];
    }

    // A quotation's stamp is that of its words or, more often, of the turn or block of text in which a page shows them.
    private void AddAround(int word, double cost, Dictionary<int, double> places)
    {
        if (word >= text.Words.Length)
            return;
        var turn = text.Words[word].Turn;
        Add(word, cost + 1);
        Add(text.FirstOf(turn), cost);
        for (var i = word; i > text.FirstOf(turn); i--)
        {
            if (text.Words[i].OpensSentence)
                Add(i, cost + 1.5);
        }

        void Add(int at, double price) => places[at] = Math.Min(price, places.GetValueOrDefault(at, double.MaxValue));
    }
}
