using System.Collections.Immutable;

namespace Verbatim.People;

/// <summary>Gives a show's regulars their full names where an episode writes <c>Adam</c> or <c>Adam S.</c></summary>
internal sealed class ShortNames(ImmutableArray<EpisodeCast> episodes, SettledMember[][] settled, int[] show)
{
    private const int FewestEpisodes = 2;
    private const int ShareOfShow = 3;
    private const int Ahead = 5;

    public void Settle()
    {
        var seen = show.SelectMany(e => settled[e].Select(m => m.Name).Distinct(StringComparer.Ordinal)).CountBy(n => n, StringComparer.Ordinal)
            .Select(n => (Name: new PersonName(n.Key), Episodes: n.Value)).Where(n => n.Name.IsFull && !n.Name.IsShortened)
            .OrderByDescending(n => n.Episodes).ThenBy(n => n.Name.Text, StringComparer.Ordinal).ToList();
        foreach (var e in show)
        {
            var before = settled[e].Select(m => new PersonName(m.Name)).ToList();
            for (var m = 0; m < settled[e].Length; m++)
            {
                if (!episodes[e].Members[m].IsDecided && episodes[e].Members[m].Words > 0 && before[m].IsShortened && Regular(before[m], seen) is var (name, count) && !before.Exists(b => b.Key == name.Key))
                {
                    settled[e][m] = settled[e][m] with
                    {
                        Name = name.Text,
                        IsConfirmed = false,
                        Why = settled[e][m].Why.Add($"{name} is in {count} other {(count == 1 ? "episode" : "episodes")} of the show, and nobody else {before[m]} could stand for"),
                    };
                }
            }
        }
    }

    // Of several who could be meant, one must be there so much more often that the others hardly count.
    private (PersonName Name, int Episodes)? Regular(PersonName written, List<(PersonName Name, int Episodes)> seen)
    {
        var meant = seen.Where(n => written.IsShortFor(n.Name)).Take(2).ToList();
        if (meant.Count == 0 || meant[0].Episodes < FewestEpisodes || meant[0].Episodes * ShareOfShow < show.Length - 1)
            return null;
        return meant.Count == 1 || meant[0].Episodes >= Ahead * meant[1].Episodes ? meant[0] : null;
    }
}
