using System.Collections.Immutable;
using System.Globalization;
using Verbatim.Search.Text;
using Verbatim.Transcripts;

namespace Verbatim.Search.Sqlite;

/// <summary>Fetches what a hit shows; only for the hits of the page.</summary>
internal sealed class HitReader(SearchSession session, Catalogue catalogue, OccurrenceFinder finder)
{
    private readonly Dictionary<int, MarkedText> known = [];

    /// <summary>The text of a turn by its id; empty for none.</summary>
    public static string TextOf(SearchSession session, long turn)
    {
        var row = session["SELECT text FROM turn WHERE id = ?1"].Bind(1, turn);
        var text = row.Step() ? row.Text(0) : "";
        row.Reset();
        return text;
    }

    /// <summary>The turn's text and where it answers the query. Kept: a turn that is ranked is likely to be shown.</summary>
    public MarkedText TextOf(int ordinal)
    {
        if (known.TryGetValue(ordinal, out var marked))
            return marked;
        return known[ordinal] = new MarkedText(
            TextOf(session, catalogue.IdOf(ordinal)), finder, catalogue.Episodes[catalogue.EpisodeOf[ordinal]].Corrections);
    }

    /// <param name="context">Whether to read the passages before and after it as well.</param>
    public SearchHit Read(int ordinal, float score, bool context)
    {
        var episode = catalogue.Episodes[catalogue.EpisodeOf[ordinal]];
        var turn = ordinal - episode.First;
        var places = Passages(catalogue.IdOf(ordinal));
        var snippet = Snippet.Of(TextOf(ordinal), places);
        var placed = snippet.Passage < places.Length;
        return new SearchHit(
            episode.Show, episode.Address, episode.File ?? "", episode.Title,
            episode.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), turn + 1,
            NameOf(ordinal),
            episode.ChapterAt(turn, placed ? places[snippet.Passage].End - 1 : 0)?.Title,
            placed ? MomentOf(catalogue.IdOf(ordinal), snippet.Passage) : null, snippet.Html, UrlOf(episode, turn, snippet.Passage))
        {
            Passage = snippet.Passage,
            Score = score,
            Before = context ? Neighbour(ordinal, places, snippet.Passage - 1) : null,
            After = context ? Neighbour(ordinal, places, snippet.Passage + 1) : null,
        };
    }

    private NeighbouringPassage? Neighbour(int ordinal, ImmutableArray<Passage> places, int passage)
    {
        if (passage >= 0 && passage < places.Length)
            return Passage(ordinal, TextOf(ordinal).Text, places[passage], sameTurn: true);
        var episode = catalogue.Episodes[catalogue.EpisodeOf[ordinal]];
        var next = passage < 0 ? ordinal - 1 : ordinal + 1;
        if (next < episode.First || next >= episode.First + episode.Turns)
            return null;
        var others = Passages(catalogue.IdOf(next));
        return others.IsEmpty ? null : Passage(next, TextOf(session, catalogue.IdOf(next)), passage < 0 ? others[^1] : others[0], sameTurn: false);
    }

    private NeighbouringPassage Passage(int ordinal, string text, Passage place, bool sameTurn) =>
        new(NameOf(ordinal), text[place.Start..place.End], sameTurn);

    private string? NameOf(int ordinal) => catalogue.PersonOf[ordinal] is > 0 and var person ? catalogue.Names[person] : null;

    private ImmutableArray<Passage> Passages(long turn)
    {
        var places = ImmutableArray.CreateBuilder<Passage>();
        var rows = session["SELECT start_offset, end_offset FROM passage WHERE turn_id = ?1 ORDER BY position"].Bind(1, turn);
        while (rows.Step())
            places.Add(new Passage(rows.Int(0), rows.Int(1)));
        return places.ToImmutable();
    }

    private Moment? MomentOf(long turn, int passage)
    {
        var row = session["SELECT start_seconds, start_margin, start_source FROM passage WHERE turn_id = ?1 AND position = ?2 AND start_seconds IS NOT NULL"].Bind(1, turn).Bind(2, passage);
        Moment? moment = row.Step() && Enum.TryParse<MomentSource>(row.Text(2), ignoreCase: true, out var source) ? new Moment(row.Double(0), row.Double(1), source) : null;
        row.Reset();
        return moment;
    }

    private static string UrlOf(CataloguedEpisode episode, int turn, int passage) =>
        episode.Page is { } page ? new PassageAddress(page, turn, passage).ToString() : $"/episodes/{episode.Address}";
}
