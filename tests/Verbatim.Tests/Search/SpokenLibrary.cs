using System.Collections.Immutable;
using System.Text;
using Verbatim.Search;
using Verbatim.Storage;
using Verbatim.Tests.Storage;
using Verbatim.Transcripts;

namespace Verbatim.Tests.Search;

/// <summary>A library in a temporary folder, its episodes written as scripts: one turn a line, <c>Name: words</c>; <c># Title</c> opens a chapter.</summary>
internal sealed class SpokenLibrary : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly EpisodeStore store;

    /// <param name="engine">Null for the default.</param>
    public SpokenLibrary(string? engine = null)
    {
        Database = LibraryDatabase.OpenOrCreate(folder.Path);
        store = new EpisodeStore(Database);
        Index = SearchEngines.Open(engine, folder.Path, Database.Connect);
    }

    public LibraryDatabase Database { get; }

    public ITurnIndex Index { get; }

    public Dictionary<string, Episode> Episodes { get; } = [];

    public void Dispose() => folder.Dispose();

    /// <summary>Stores and indexes an episode; its file is named after the title.</summary>
    public EpisodeAddress Add(string title, string script, string show = "The Show", string? published = null, string? number = null, string? language = null, string hosts = "", string guests = "", params ImmutableArray<Correction> corrections)
    {
        var episode = Script(title, script, show, published, number, language, hosts, guests) with { Corrections = corrections };
        var address = store.Save(episode, SampleEpisode.FilesOf(episode), Index.Follow).Address;
        Index.Update();
        Episodes[address.ToString()] = episode;
        return address;
    }

    /// <summary>By the engine that was asked for, and no stand-in.</summary>
    public SearchDocument Search(string query, SearchOptions? options = null)
    {
        Assert.Null(Index.Notice());
        return Index.Search(QueryParser.Parse(query), options ?? new SearchOptions(Limit: 10_000));
    }

    /// <summary>The turns that match, as <c>episode-slug/turn</c>, sorted.</summary>
    public string Hits(string query)
    {
        var found = Search(query);
        Assert.Equal(found.Total, found.Hits.Length);
        return string.Join(' ', found.Hits.Select(h => $"{h.Episode.Split('/')[1]}/{h.Turn}").Order(StringComparer.Ordinal));
    }

    private static Episode Script(string title, string script, string show, string? published, string? number, string? language, string hosts, string guests)
    {
        var turns = ImmutableArray.CreateBuilder<Turn>();
        var chapters = ImmutableArray.CreateBuilder<Chapter>();
        foreach (var (line, i) in script.Split('\n').Select((l, i) => (l, i + 1)).Where(l => l.l.Length > 0))
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (line.StartsWith("# ", StringComparison.Ordinal))
                chapters.Add(new Chapter(line[2..], ChapterSource.Heading, i, null, turns.Count, 0, new Moment(turns.Count * 60, 1, MomentSource.Mark)));
            else if (colon > 0)
                turns.Add(new Turn(line[..colon], LineRange.Of(i), [.. line[(colon + 2)..].Split('|').Select(p => new Paragraph(p, LineRange.Of(i)))]));
            else
                turns.Add(new Turn(null, LineRange.Of(i), [new Paragraph(line, LineRange.Of(i))]));
        }

        return new Episode
        {
            Address = new EpisodeAddress(Slug.From(show), Slug.From(title)),
            Source = new SourceText($"/scripts/{title}.txt", SampleEpisode.Sha(script), WellFormed(script), "utf-8"),
            Format = "text",
            Facts = new EpisodeFacts { Show = show, Title = title, Number = number, Language = language, Published = published is null ? null : DateOnly.Parse(published, System.Globalization.CultureInfo.InvariantCulture) },
            People = [.. turns.Select(t => t.Label).OfType<string>().Distinct().Select(l => Somebody(l, hosts, guests))],
            Turns = turns.ToImmutable(),
            Chapters = chapters.ToImmutable(),
            Quotations = [],
            Timeline = new Timeline([.. turns.Select((t, i) => Words(t, i * 60))]),
            Receipt = [],
            Problems = [],
        };
    }

    // "R=Dan Roberts" in the script's labels names the person behind a label.
    private static Person Somebody(string label, string hosts, string guests)
    {
        var name = label.Split('=')[^1];
        return new Person(name, hosts.Contains(name, StringComparison.Ordinal) ? Role.Host : guests.Contains(name, StringComparison.Ordinal) ? Role.Guest : null, [label, label.Split('=')[0]], true, []);
    }

    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static ImmutableArray<TimedWord> Words(Turn turn, double from) =>
    [
        .. WordScanner.Scan(turn.Text).Select((w, i) => new TimedWord(w.Start, w.End, new(from + i * 0.25, 0.5, MomentSource.Cue), new(from + i * 0.25 + 0.2, 0.5, MomentSource.Cue))),
    ];
}
