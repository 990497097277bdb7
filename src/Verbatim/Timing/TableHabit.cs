using Verbatim.Transcripts;

namespace Verbatim.Timing;

/// <summary>Whoever wrote a table stated the times of the questions or those of the answers, mostly the same for all rows.</summary>
internal static class TableHabit
{
    private const int FewestRows = 8;
    private const double Clear = 2;
    private const double AgainstHabit = 1.5;

    /// <summary>The stamps with a price on places that do not follow the habit which most of the chosen ones show; null where they show none.</summary>
    public static List<Stamp>? Follow(List<Stamp> stamps, StampChoice[] choices)
    {
        var (questions, answers) = (0, 0);
        for (var i = 0; i < stamps.Count; i++)
        {
            if (stamps[i].Kind != AnchorKind.Chapter || choices[i].Place < 0)
                continue;
            var chosen = stamps[i].Places[choices[i].Place];
            answers += IsAnswer(chosen) ? 1 : 0;
            questions += IsQuestion(stamps[i], chosen) ? 1 : 0;
        }

        if (questions + answers < FewestRows || Math.Max(questions, answers) < Clear * Math.Min(questions, answers))
            return null;
        return [.. stamps.Select(s => s.Kind == AnchorKind.Chapter ? s with { Places = [.. s.Places.Select(p => Priced(s, p, answers > questions))] } : s)];
    }

    private static StampPlace Priced(Stamp stamp, StampPlace place, bool answers) =>
        (answers ? IsQuestion(stamp, place) : IsAnswer(place)) ? place with { Cost = place.Cost + AgainstHabit } : place;

    private static bool IsAnswer(StampPlace place) => place.Opens != place.Word;

    private static bool IsQuestion(Stamp stamp, StampPlace place) => place.Opens == place.Word && stamp.Places.Any(p => p.Opens == place.Word && p.Word != place.Word);
}
