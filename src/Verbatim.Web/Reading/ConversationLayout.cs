using System.Collections.Immutable;
using System.Globalization;
using Verbatim.Transcripts;

namespace Verbatim.Web.Reading;

/// <summary>Arranges an episode for reading: chapters, then speeches, then paragraphs of passages. Every word of every turn is in it once.</summary>
internal static class ConversationLayout
{
    /// <param name="marks">Stretches of a turn to mark, ordered and apart.</param>
    public static ImmutableArray<Section> Arrange(Episode episode, ImmutableArray<Voice> voices, Func<int, Turn, ImmutableArray<Passage>> marks)
    {
        var sections = ImmutableArray.CreateBuilder<Section>();
        var chapters = new Queue<ChapterEntry>(Chapters(episode).Where(c => c.Id is not null).OrderBy(c => c.Chapter.Turn).ThenBy(c => c.Chapter.Offset));
        var page = new PageUnderWay();
        var corrections = new CorrectedStretches(episode.Corrections);
        for (var t = 0; t < episode.Turns.Length; t++)
        {
            var turn = episode.Turns[t];
            var passages = PassageSplitter.Split(turn);
            var marked = marks(t, turn);
            var noted = episode.Quotations.Where(q => q.Place?.Turn == t).Select(q => new Passage(q.Place!.Value.Start, q.Place.Value.End)).ToImmutableArray();
            var corrected = corrections.In(turn);
            for (var p = 0; p < passages.Length; p++)
            {
                while (chapters.TryPeek(out var next) && Opens(next.Chapter, t, p, passages))
                    page.OpenChapter(chapters.Dequeue(), sections);

                var passage = passages[p];
                var glued = p > 0 && passages[p - 1].End == passage.Start;
                var text = new PassageText(
                    new PassageAddress(episode.Address, t, p), Runs(turn.Text, passage, marked, noted, corrected),
                    episode.Timeline.StartAt(t, passage.Start), episode.Timeline.EndAt(t, passage.End), glued);
                page.Add(voices[t], text, opensParagraph: p > 0 ? turn.Text.AsSpan(passages[p - 1].End, passage.Start - passages[p - 1].End).Contains('\n') : null);
            }
        }

        while (chapters.TryDequeue(out var late))
            page.OpenChapter(late, sections);
        page.Close(sections);
        return sections.ToImmutable();
    }

    public static ImmutableArray<ChapterEntry> Chapters(Episode episode) =>
    [
        .. episode.Chapters.Select((chapter, i) =>
            new ChapterEntry(chapter.Turn is { } turn && turn < episode.Turns.Length ? string.Create(CultureInfo.InvariantCulture, $"chapter-{i + 1}") : null, chapter)),
    ];

    private static bool Opens(Chapter chapter, int turn, int passage, ImmutableArray<Passage> passages) =>
        chapter.Turn < turn || (chapter.Turn == turn && (chapter.Offset < passages[passage].End || passage == passages.Length - 1));

    // A run is as long as nothing of either begins or ends.
    private static ImmutableArray<TextRun> Runs(string text, Passage passage, ImmutableArray<Passage> marks, ImmutableArray<Passage> noted, ImmutableArray<(Passage Place, int Correction)> corrected)
    {
        var runs = ImmutableArray.CreateBuilder<TextRun>();
        var cuts = marks.Concat(noted).Concat(corrected.Select(c => c.Place)).SelectMany(m => new[] { m.Start, m.End }).Where(c => c > passage.Start && c < passage.End).Append(passage.End).Distinct().Order();
        var at = passage.Start;
        foreach (var cut in cuts)
        {
            bool Covers(Passage stretch) => stretch.Start <= at && stretch.End > at;
            var correction = corrected.Where(c => Covers(c.Place)).Select(c => (int?)c.Correction).FirstOrDefault();
            runs.Add(new TextRun(text[at..cut], marks.Any(Covers), noted.Any(Covers), correction));
            at = cut;
        }

        return runs.ToImmutable();
    }

    /// <summary>The open section, speech and paragraph.</summary>
    private sealed class PageUnderWay
    {
        private readonly List<Speech> speeches = [];
        private readonly List<Block> blocks = [];
        private readonly List<PassageText> passages = [];
        private ChapterEntry? chapter;
        private Voice? voice;

        /// <param name="opensParagraph">Null for the first passage of a turn.</param>
        public void Add(Voice by, PassageText passage, bool? opensParagraph)
        {
            if (voice is not null && voice.Index != by.Index)
                CloseSpeech();
            else if (opensParagraph ?? (passages.Count > 0 && EndsSentence(passages[^1])))
                CloseBlock();
            voice = by;
            passages.Add(passage);
        }

        public void OpenChapter(ChapterEntry next, ImmutableArray<Section>.Builder sections)
        {
            Close(sections);
            chapter = next;
        }

        public void Close(ImmutableArray<Section>.Builder sections)
        {
            CloseSpeech();
            if (speeches.Count > 0 || chapter is not null)
                sections.Add(new Section(chapter, [.. speeches]));
            speeches.Clear();
            chapter = null;
        }

        private void CloseSpeech()
        {
            CloseBlock();
            if (blocks.Count > 0)
                speeches.Add(new Speech(voice!, [.. blocks]));
            blocks.Clear();
            voice = null;
        }

        private void CloseBlock()
        {
            if (passages.Count > 0)
                blocks.Add(new Block([.. passages]));
            passages.Clear();
        }

        private static bool EndsSentence(PassageText passage) =>
            passage.Runs[^1].Text.TrimEnd('"', '\'', '”', '’', '»', ')', ']') is not [.., var last] || !(char.IsLetterOrDigit(last) || last is ',' or ';' or '-' or '–' or '—');
    }
}
