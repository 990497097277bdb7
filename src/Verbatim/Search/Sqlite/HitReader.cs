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

    public SearchHit Read(int ordinal, float score)
    {
        var episode = catalogue.Episodes[catalogue.EpisodeOf[ordinal]];
        var turn = ordinal - episode.First;
        var (places, moments) = Passages(catalogue.IdOf(ordinal));
        var snippet = Snippet.Of(TextOf(ordinal), places);
        var placed = snippet.Passage < places.Length;
        return new SearchHit(
            episode.Show, episode.Address, episode.File ?? "", episode.Title,
            episode.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), turn + 1,
            catalogue.PersonOf[ordinal] is > 0 and var person ? catalogue.Names[person] : null,
            episode.ChapterAt(turn, placed ? places[snippet.Passage].End - 1 : 0)?.Title,
            placed ? moments[snippet.Passage] : null, snippet.Html, UrlOf(episode.Address, turn, snippet.Passage))
        {
            Passage = snippet.Passage,
            Score = score,
        };
    }

    private (ImmutableArray<Passage> Places, List<Moment?> Moments) Passages(long turn)
    {
        var (places, moments) = (ImmutableArray.CreateBuilder<Passage>(), new List<Moment?>());
        var rows = session["SELECT start_offset, end_offset, start_seconds, start_margin, start_source FROM passage WHERE turn_id = ?1 ORDER BY position"].Bind(1, turn);
        while (rows.Step())
        {
            places.Add(new Passage(rows.Int(0), rows.Int(1)));
            moments.Add(!rows.IsNull(2) && Enum.TryParse<MomentSource>(rows.Text(4), ignoreCase: true, out var source)
                ? new Moment(rows.Double(2), rows.Double(3), source)
                : null);
        }

        return (places.ToImmutable(), moments);
    }

    private static string UrlOf(string address, int turn, int passage) =>
        EpisodeAddress.TryParse(address, out var episode) ? new PassageAddress(episode, turn, passage).ToString() : $"/episodes/{address}";
}
