using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Verbatim.Search.Text;
using Verbatim.Transcripts;

namespace Verbatim.Search.Sqlite;

/// <summary>Fetches what a hit shows; only for the hits of the page.</summary>
internal sealed class HitReader : IDisposable
{
    private readonly Catalogue catalogue;
    private readonly OccurrenceFinder finder;
    private readonly SqliteCommand text;
    private readonly SqliteCommand passages;
    private readonly Dictionary<int, MarkedText> known = [];

    public HitReader(SqliteConnection connection, Catalogue catalogue, OccurrenceFinder finder)
    {
        (this.catalogue, this.finder) = (catalogue, finder);
        text = connection.CreateCommand();
        text.CommandText = "SELECT text FROM turn WHERE id = @id";
        text.Parameters.Add("@id", SqliteType.Integer);
        passages = connection.CreateCommand();
        passages.CommandText = """
            SELECT start_offset, end_offset, start_seconds, start_margin, start_source
            FROM passage WHERE turn_id = @id ORDER BY position
            """;
        passages.Parameters.Add("@id", SqliteType.Integer);
    }

    public void Dispose()
    {
        text.Dispose();
        passages.Dispose();
    }

    /// <summary>The turn's text and where it answers the query. Kept: a turn that is ranked is likely to be shown.</summary>
    public MarkedText TextOf(int ordinal)
    {
        if (known.TryGetValue(ordinal, out var marked))
            return marked;
        text.Parameters[0].Value = catalogue.IdOf(ordinal);
        return known[ordinal] = new MarkedText(
            text.ExecuteScalar() as string ?? "", finder, catalogue.Episodes[catalogue.EpisodeOf[ordinal]].Corrections);
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
        passages.Parameters[0].Value = turn;
        var (places, moments) = (ImmutableArray.CreateBuilder<Passage>(), new List<Moment?>());
        using var rows = passages.ExecuteReader();
        while (rows.Read())
        {
            places.Add(new Passage(rows.GetInt32(0), rows.GetInt32(1)));
            moments.Add(!rows.IsDBNull(2) && Enum.TryParse<MomentSource>(rows.GetString(4), ignoreCase: true, out var source)
                ? new Moment(rows.GetDouble(2), rows.GetDouble(3), source)
                : null);
        }

        return (places.ToImmutable(), moments);
    }

    private static string UrlOf(string address, int turn, int passage) =>
        EpisodeAddress.TryParse(address, out var episode) ? new PassageAddress(episode, turn, passage).ToString() : $"/episodes/{address}";
}
