using Verbatim.People;
using Verbatim.Storage;

namespace Verbatim.Ingestion;

/// <summary>Settles who is who across a library after episodes went in: from what each says alone, so that their order does not matter.</summary>
internal static class PeopleAcrossEpisodes
{
    /// <summary>The names of each episode's people, in their order; by the episode's id.</summary>
    public static ILookup<long, string> Settle(Library library)
    {
        var appearances = library.Appearances.All();
        var episodes = appearances.GroupBy(a => a.EpisodeId).Select(e => e.ToList()).ToList();
        var settled = LibraryCast.Settle([.. episodes.Select(e => new EpisodeCast(ShowOf(e[0]), [.. e.Select(Member)]))]);
        var said = library.Appearances.LibraryEvidence();
        var changes = new List<AppearanceChange>();
        for (var e = 0; e < episodes.Count; e++)
        {
            for (var m = 0; m < episodes[e].Count; m++)
            {
                var (now, then) = (settled[e][m], episodes[e][m]);
                var person = new PersonMentioned(now.Name, now.Role, now.IsConfirmed);
                if (person != then.AsSettled || !now.Why.SequenceEqual(said[(then.EpisodeId, then.Position)]))
                    changes.Add(new AppearanceChange(then.EpisodeId, then.Position, person, now.Why));
            }
        }

        if (changes.Count > 0)
            library.Appearances.Change(changes);
        return settled.SelectMany((people, e) => people.Select(p => (Id: episodes[e][0].EpisodeId, p.Name))).ToLookup(p => p.Id, p => p.Name);
    }

    // Transcripts that name no show are of one show where they lie together.
    private static string ShowOf(Appearance appearance) => appearance.Show ?? Path.GetDirectoryName(appearance.Transcript) ?? "";

    private static CastMember Member(Appearance a) => new(a.AsRead.Name, a.AsRead.Role, a.AsRead.Confirmed, a.IsDecided, a.Words);
}
