namespace Verbatim.Web.Reading;

/// <summary>The form that narrows and orders a list of episodes.</summary>
/// <param name="Action">Path of the list. On a show's own page the show is not to be chosen.</param>
internal sealed record EpisodeFinder(EpisodeChoice Choice, EpisodeChoices Choices, int Total, string Action)
{
    private const int FewEnoughToSee = 12;

    public bool ChoosesShow => Action == "/";

    /// <summary>Null for a list that is short enough to be seen as a whole.</summary>
    public static EpisodeFinder? Of(EpisodeChoice choice, EpisodeList list, ReadingRoom room, string action) =>
        list.Total > FewEnoughToSee || choice.Person is not null || choice.Year is not null || (action == "/" && choice.IsFiltered)
            ? new EpisodeFinder(choice, room.Choices(), list.Total, action)
            : null;
}
