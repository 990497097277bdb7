using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Timing;

/// <summary>Finds, for each time that a table or a quotation states, the places it may mean.</summary>
internal sealed class StampCollector(SpokenText text, Transcript transcript)
{
    private const int MostPlaces = 500;
    private const int LongTurn = 60;
    private const double ChapterWeight = 6;
    private const double QuotationWeight = 5;
    private const double TopicCost = 8;
    private const double Paraphrase = 0.15;
    private const double InsideCost = 2.5;
    private const double ContinuedCost = 2.5;
    private const int LongQuestion = 130;
    private const int AfterQuestion = 80;

    private readonly TopicScores topics = new(text);
    private readonly ImmutableArray<int> turnStarts = [.. Enumerable.Range(0, text.Turns.Length).Where(t => text.CountOf(t) > 0).Select(text.FirstOf)];

    public List<Stamp> Collect()
    {
        var stamps = new List<Stamp>();
        for (var i = 0; i < transcript.Chapters.Length; i++)
        {
            var chapter = transcript.Chapters[i];
            if (chapter.StatedSeconds is { } seconds && chapter.Turn is null)
                stamps.Add(new Stamp(AnchorKind.Chapter, i, seconds, chapter.Line, chapter.Title, ChapterPlaces(chapter), ChapterWeight));
        }

        for (var i = 0; i < transcript.Quotations.Length; i++)
        {
            var quotation = transcript.Quotations[i];
            if (quotation.StampSeconds is { } seconds)
                stamps.Add(new Stamp(AnchorKind.Quotation, i, seconds, quotation.Lines.Last, quotation.Text, QuotationPlaces(quotation), QuotationWeight));
        }

        return [.. stamps.OrderBy(s => s.Seconds)];
    }

    private ImmutableArray<StampPlace> ChapterPlaces(Chapter chapter)
    {
        var topic = topics.Topic(chapter.Title);
        var starts = Openings();
        var scores = starts.Select(w => topics.At(topic, w)).ToArray();
        var best = Math.Max(scores.DefaultIfEmpty().Max(), 0.25);
        var places = new List<StampPlace>();
        for (var i = 0; i < starts.Length; i++)
        {
            var turn = text.Words[starts[i]].Turn;
            if (text.FirstOf(turn) != starts[i])
            {
                places.Add(new StampPlace(starts[i], Missing(best, scores[i]) + InsideCost, starts[i]));
                continue;
            }

            var question = QuestionBefore(turn);
            var opens = question < 0 ? starts[i] : text.FirstOf(question);
            var score = question < 0 ? scores[i] : Math.Max(scores[i], topics.At(topic, opens));
            places.Add(new StampPlace(starts[i], Missing(best, score) + (Continues(turn) ? ContinuedCost : 0), opens));
        }

        return [.. places.OrderBy(p => p.Cost).Take(MostPlaces).OrderBy(p => p.Word)];
    }

    // Titles paraphrase, so a place that lacks a little of what the best one has is as good.
    private static double Missing(double best, double score) => TopicCost * Math.Max(0, best - score - Paraphrase);

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
    private int[] Openings()
    {
        var openings = new List<int>();
        foreach (var first in turnStarts)
        {
            openings.Add(first);
            var end = first + text.CountOf(text.Words[first].Turn);
            var last = first;
            for (var i = first + 1; i < end; i++)
            {
                if (text.Words[i].OpensSentence && i - last >= LongTurn / 3 && i - first >= LongTurn)
                {
                    openings.Add(i);
                    last = i;
                }
            }
        }

        return [.. openings];
    }

    private ImmutableArray<StampPlace> QuotationPlaces(Quotation quotation)
    {
        var places = new Dictionary<int, double>();
        if (quotation.Place is { } found)
            AddAround(text.WordAt(found.Turn, found.Start), 0, places);
        foreach (var word in Echoes.Of(text, quotation.Text))
            AddAround(word, 0.5, places);
        return [.. places.Select(p => new StampPlace(p.Key, p.Value, p.Key)).OrderBy(p => p.Cost).Take(MostPlaces).OrderBy(p => p.Word)];
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
