using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Timing;

/// <summary>Where chapters open and when.</summary>
internal static class ChapterPlaces
{
    private const double Near = 12;

    public static ImmutableArray<Chapter> Of(SpokenText text, ImmutableArray<Chapter> chapters, Dictionary<int, int> openings, MomentInterpolator moments, Timeline timeline) =>
        [.. chapters.Select((chapter, i) => Place(text, chapter, openings.TryGetValue(i, out var word) ? word : null, moments, timeline))];

    private static Chapter Place(SpokenText text, Chapter chapter, int? opening, MomentInterpolator moments, Timeline timeline)
    {
        if (chapter.Turn is null && (opening ?? ByTime(text, chapter.StatedSeconds, moments)) is { } word)
        {
            var at = text.Words[word];
            chapter = chapter with { Turn = at.Turn, Offset = word == text.FirstOf(at.Turn) ? 0 : at.Start };
        }

        return chapter.Turn is { } turn ? chapter with { Start = timeline.StartAt(turn, chapter.Offset) } : chapter;
    }

    // The turn that begins nearest to the time, or the sentence where no turn begins near it.
    private static int? ByTime(SpokenText text, double? seconds, MomentInterpolator moments)
    {
        if (seconds is not { } wanted)
            return null;
        var (turnWord, turnAway, sentence, sentenceAway) = (-1, double.MaxValue, -1, double.MaxValue);
        for (var i = 0; i < text.Words.Length; i++)
        {
            if (!text.Words[i].OpensSentence)
                continue;
            var away = moments.Away(i, wanted);
            if (away < sentenceAway)
                (sentence, sentenceAway) = (i, away);
            if (away < turnAway && text.FirstOf(text.Words[i].Turn) == i)
                (turnWord, turnAway) = (i, away);
        }

        return turnAway <= Near || sentence < 0 ? turnWord : sentence;
    }
}
