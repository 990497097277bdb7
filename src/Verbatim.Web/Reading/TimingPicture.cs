using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Verbatim.Timing;
using Verbatim.Transcripts;

namespace Verbatim.Web.Reading;

/// <summary>An anchor where it is drawn.</summary>
/// <param name="Across">Its stated time, in units of the picture.</param>
/// <param name="Up">Its words; null where none were found, so that it cannot be drawn.</param>
/// <param name="Text">The beginning of what it is about: a title, a quotation, or the words that stand there.</param>
/// <param name="Pace">Up to the next anchor in use; null for others.</param>
internal sealed record PicturedAnchor(Anchor Anchor, double Across, double? Up, PassageAddress? Place, string Text, PaceStretch? Pace);

/// <summary>Words against time, ready to be drawn: time from left to right, words from the bottom to the top.</summary>
/// <param name="Line">SVG path data: where each word stands.</param>
/// <param name="Band">SVG path data: where it may stand.</param>
/// <param name="Seconds">At the right edge.</param>
/// <param name="Words">At the top.</param>
/// <param name="Sources">How many words have a time from each source, strongest first.</param>
internal sealed record TimingPicture(
    string Line, string Band, double Seconds, int Words, ImmutableArray<PicturedAnchor> Anchors, ImmutableArray<(MomentSource Source, int Words)> Sources)
{
    public const int Width = 1000;
    public const int Height = 400;
    private const int Points = 240;

    private const int FewEnoughToList = 60;
    private const int MostTelling = 10;
    private const int TextShown = 80;

    /// <summary>So many that their dots would run into each other.</summary>
    public bool IsCrowded => Anchors.Length > FewEnoughToList;

    /// <summary>How far the other anchors alone would miss each one, in seconds; null with fewer than three.</summary>
    public double? MeanLeftOut => Anchors.Select(a => a.Anchor.LeftOutError).OfType<double>().DefaultIfEmpty(double.NaN).Average() is var mean && double.IsNaN(mean) ? null : mean;

    /// <summary>All anchors, or of very many those that were refused and those that the others miss by most.</summary>
    public IEnumerable<PicturedAnchor> Telling
    {
        get
        {
            if (!IsCrowded)
                return Anchors;
            var telling = Anchors.Where(a => !a.Anchor.IsUsed).Take(MostTelling)
                .Concat(Anchors.Where(a => a.Anchor.IsUsed).OrderByDescending(a => a.Anchor.LeftOutError ?? 0).Take(MostTelling))
                .ToHashSet();
            return Anchors.Where(telling.Contains);
        }
    }

    /// <summary>SVG path data of dots: those used, or those refused.</summary>
    public string Dots(bool used) => string.Concat(Anchors.Where(a => a.Anchor.IsUsed == used && a.Up is not null)
        .Select(a => string.Create(CultureInfo.InvariantCulture, $"M{a.Across:0.#} {a.Up:0.#}h0")));

    /// <summary>Null where no word is timed.</summary>
    public static TimingPicture? Of(Episode episode)
    {
        var words = episode.Timeline.Turns.SelectMany(t => t).ToList();
        if (words.Count < 2)
            return null;
        var seconds = Math.Max(1, Math.Max(words[^1].To.Seconds, episode.Anchors.Where(a => a.IsUsed).Select(a => a.StatedSeconds).DefaultIfEmpty(0).Max()));
        var (line, right, left) = (new StringBuilder(), new StringBuilder(), new List<string>());
        for (var point = 0; point <= Points; point++)
        {
            var word = (int)((long)point * (words.Count - 1) / Points);
            var (moment, up) = (words[word].From, Up(word, words.Count));
            line.Append(CultureInfo.InvariantCulture, $"{(point == 0 ? 'M' : 'L')}{Across(moment.Seconds):0.#} {up:0.#}");
            right.Append(CultureInfo.InvariantCulture, $"{(point == 0 ? 'M' : 'L')}{Across(moment.Seconds + moment.Margin):0.#} {up:0.#}");
            left.Add(string.Create(CultureInfo.InvariantCulture, $"L{Across(moment.Seconds - moment.Margin):0.#} {up:0.#}"));
        }

        left.Reverse();
        return new TimingPicture(
            line.ToString(), right + string.Concat(left) + "z", seconds, words.Count, Place(episode, words.Count, Across),
            [.. words.CountBy(w => w.From.Source).OrderBy(s => s.Key).Select(s => (s.Key, s.Value))]);

        double Across(double at) => Math.Clamp(at / seconds, 0, 1) * Width;
    }

    private static ImmutableArray<PicturedAnchor> Place(Episode episode, int words, Func<double, double> across)
    {
        var before = new int[episode.Turns.Length + 1];
        for (var i = 0; i < episode.Turns.Length; i++)
            before[i + 1] = before[i] + episode.Timeline.Turns[i].Length;
        var paces = PaceStretch.Between(episode.Anchors, episode.Timeline).DistinctBy(p => p.FromSeconds).ToDictionary(p => p.FromSeconds);
        return
        [
            .. episode.Anchors.Select(a => a.Turn is { } turn
                ? new PicturedAnchor(a, across(a.StatedSeconds), Up(before[turn] + episode.Timeline.Turns[turn].Count(w => w.Start < a.Offset), words),
                    PassageAddress.At(episode.Address, turn, episode.Turns[turn], a.Offset), Shown(a.What.Length > 0 ? a.What : episode.Turns[turn].Text[a.Offset..]), a.IsUsed ? paces.GetValueOrDefault(a.StatedSeconds) : null)
                : new PicturedAnchor(a, across(a.StatedSeconds), null, null, Shown(a.What), null)),
        ];
    }

    private static string Shown(string text)
    {
        if (text.Length <= TextShown)
            return text;
        var space = text.LastIndexOfAny([' ', '\n'], TextShown);
        var end = space > 0 ? space : char.IsHighSurrogate(text[TextShown - 1]) ? TextShown - 1 : TextShown;
        return text[..end] + "…";
    }

    private static double Up(int word, int words) => Height - (double)word / Math.Max(1, words - 1) * Height;
}
