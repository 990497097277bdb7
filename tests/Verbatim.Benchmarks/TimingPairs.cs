using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Verbatim.Formats;
using Verbatim.Quotes;
using Verbatim.Timing;
using Verbatim.Transcripts;

namespace Verbatim.Benchmarks;

/// <summary>Sources that state times about one another: chapters of a feed and marks in the text, a person's text and several recognisers.</summary>
internal static partial class TimingPairs
{
    private const string Samples = "stt-vendor-json/files/bbc-react-transcript-editor/packages/stt-adapters";

    /// <summary>Words timed by the chapters of a feed, judged by the marks of the text.</summary>
    public static IEnumerable<(string Name, TimingErrors Errors)> ChaptersAgainstMarks(string corpus)
    {
        foreach (var item in File.ReadAllText(Path.Combine(corpus, "feeds/files/changelog-network-rss/utils/brain-science.xml")).Split("<item>")[1..])
        {
            var chapters = ChapterElement().Matches(item)
                .Select(m => new Chapter(WebUtility.HtmlDecode(m.Groups[2].Value), ChapterSource.File, 0, double.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture), null))
                .ToImmutableArray();
            var name = $"brain-science-{EpisodeLink().Match(item).Groups[1].Value}";
            var file = Path.Combine(corpus, "changelog/files/brainscience", name + ".md");
            if (chapters.IsEmpty || !File.Exists(file))
                continue;
            var transcript = Read(file);
            var errors = new TimingErrors();
            var timeline = EpisodeTimer.Time(transcript with { Times = [], Chapters = chapters }, EpisodeFacts.Unknown).Timeline;
            foreach (var mark in transcript.Times)
            {
                var moment = timeline.StartAt(mark.Turn, mark.Start)!.Value;
                errors.Add(moment.Seconds - mark.From, moment.Margin);
            }

            yield return (name, errors);
        }
    }

    /// <summary>Stamps of a source judged by its other stamps, which are placed anew without it; the place it means is the one that all of them together chose.</summary>
    public static TimingErrors LeaveOneOut(string file)
    {
        var transcript = Read(file);
        transcript = transcript with { Quotations = QuotationFinder.Place(transcript.Turns, transcript.Quotations) };
        var errors = new TimingErrors();
        foreach (var anchor in EpisodeTimer.Time(transcript, transcript.Facts).Anchors.Where(a => a.LeftOutError is not null).DistinctBy(a => (a.Turn, a.Offset)))
        {
            var others = transcript with
            {
                Chapters = [.. transcript.Chapters.Where(c => c.StatedSeconds != anchor.StatedSeconds)],
                Quotations = [.. transcript.Quotations.Where(q => q.StampSeconds != anchor.StatedSeconds)],
            };
            var moment = EpisodeTimer.Time(others, transcript.Facts).Timeline.StartAt(anchor.Turn!.Value, anchor.Offset)!.Value;
            errors.Add(moment.Seconds - anchor.StatedSeconds, moment.Margin);
        }

        return errors;
    }

    /// <summary>A person's text of a talk timed by one recogniser, judged by another one's words; their constant difference is taken off.</summary>
    public static TimingErrors TextAgainstRecognisers(string corpus)
    {
        var text = Paragraphs(Path.Combine(corpus, "stt-vendor-json/files/pietrop-stt-align-node/sample/data/ted-talk/ted-talk-kate.txt"));
        var heard = new[] { "speechmatics/sample/speechmaticsTedTalkTranscript.sample.json", "bbc-kaldi/sample/kaldiTedTalkTranscript.sample.json" }
            .Select(f => TimingCorpus.Words(Path.Combine(corpus, Samples, f)))
            .Append(AmazonWords(Path.Combine(corpus, Samples, "amazon-transcribe/sample/amazonTranscribe.sample.json")))
            .Select(words => TranscriptAligner.Align(text, TimingEdits.Pack([], words).Timed).Timeline)
            .OfType<Timeline>()
            .ToList();
        var errors = new TimingErrors();
        foreach (var timed in heard)
        {
            foreach (var judge in heard.Where(j => j != timed))
            {
                var pairs = timed.Turns.SelectMany((turn, t) => turn.Select((word, w) => (Ours: word.From, Theirs: judge.Turns[t][w].From)))
                    .Where(p => p.Theirs.Source == MomentSource.Cue)
                    .ToList();
                var offset = pairs.Select(p => p.Ours.Seconds - p.Theirs.Seconds).Order().ElementAt(pairs.Count / 2);
                foreach (var (ours, theirs) in pairs)
                    errors.Add(ours.Seconds - theirs.Seconds - offset, ours.Margin);
            }
        }

        return errors;
    }

    private static Transcript Read(string file) => TranscriptReaders.Read(SourceDecoder.Decode(file, File.ReadAllBytes(file)).Source!);

    private static ImmutableArray<Turn> Paragraphs(string file) =>
        [.. File.ReadLines(file).Select((l, i) => (l, i)).Where(x => x.l.Trim().Length > 0).Select(x => new Turn(null, LineRange.Of(x.i + 1), [new Paragraph(x.l, LineRange.Of(x.i + 1))]))];

    private static List<(string Text, double Seconds)> AmazonWords(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        return [.. json.RootElement.GetProperty("results").GetProperty("items").EnumerateArray()
            .Where(i => i.TryGetProperty("start_time", out _))
            .Select(i => (i.GetProperty("alternatives")[0].GetProperty("content").GetString()!, double.Parse(i.GetProperty("start_time").GetString()!, CultureInfo.InvariantCulture)))];
    }

    [GeneratedRegex("""<psc:chapter start="(\d+)" title="([^"]*)"[^>]*>""")]
    private static partial Regex ChapterElement();

    [GeneratedRegex(@"<link>https://changelog\.com/brainscience/(\d+)</link>")]
    private static partial Regex EpisodeLink();
}
