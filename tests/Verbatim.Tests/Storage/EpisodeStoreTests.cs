using System.Text;
using Dapper;
using Verbatim.Storage;
using Verbatim.Transcripts;

namespace Verbatim.Tests.Storage;

public sealed class EpisodeStoreTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly LibraryDatabase database;
    private readonly EpisodeStore store;

    public EpisodeStoreTests()
    {
        database = LibraryDatabase.OpenOrCreate(folder.Path);
        store = new EpisodeStore(database);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_episode_comes_back_as_it_went_in()
    {
        var episode = SampleEpisode.Make();

        var loaded = store.Load(Save(episode).Address)!;

        Assert.Equal(Describe(episode), Describe(loaded));
        Assert.Equal(episode.Source.Text, loaded.Source.Text);
        Assert.Equal(episode.Timeline.Turns.SelectMany(t => t), loaded.Timeline.Turns.SelectMany(t => t));
    }

    [Fact]
    public void The_bytes_of_a_source_are_kept_beside_what_they_were_decoded_to()
    {
        var episode = SampleEpisode.Make();
        var bytes = Encoding.Unicode.GetBytes('\uFEFF' + episode.Source.Text);

        var saved = store.Save(episode, [new SourceFile(SourceKind.Transcript, episode.Source.Path, "abc", bytes, "utf-16", episode.Source.Text)]);

        var file = Assert.Single(store.Files(saved.Address));
        Assert.Equal(bytes, file.Bytes);
        Assert.Equal(episode.Source.Text, file.Text);
    }

    [Fact]
    public void The_same_file_read_again_replaces_its_episode_and_keeps_its_address_and_id()
    {
        var first = Save(SampleEpisode.Make());

        var second = Save(SampleEpisode.Make(title: "On Beaches, Corrected", show: "Sea & Sand", greeting: "Good morning."));

        Assert.Equal((first.Id, first.Address, true), (second.Id, second.Address, second.Replaced));
        var loaded = store.Load(first.Address)!;
        Assert.Equal("On Beaches, Corrected", loaded.Facts.Title);
        Assert.Equal("Sea & Sand", loaded.Facts.Show);
        Assert.Equal("Good morning.", loaded.Turns[0].Text);
        Assert.Single(new LibraryLists(database).Episodes());
    }

    [Fact]
    public void Two_episodes_with_one_title_get_addresses_of_their_own()
    {
        using var here = new TemporaryFolder();
        Save(SampleEpisode.Make(path: here.Write("a.txt", "")));

        var second = Save(SampleEpisode.Make(path: here.Write("b.txt", ""), greeting: "Other words."));
        var third = Save(SampleEpisode.Make(path: here.Write("c.txt", ""), greeting: "More words."));

        Assert.Equal("sand-sea/on-beaches-2", second.Address.ToString());
        Assert.Equal("sand-sea/on-beaches-3", third.Address.ToString());
    }

    [Fact]
    public void A_numbered_address_of_a_long_title_can_be_parsed()
    {
        using var here = new TemporaryFolder();
        var title = string.Join(' ', Enumerable.Repeat("wide", 40));
        Save(SampleEpisode.Make(title, path: here.Write("a.txt", "")));

        var second = Save(SampleEpisode.Make(title, path: here.Write("b.txt", ""), greeting: "Other words."));

        Assert.EndsWith("-2", second.Address.ToString(), StringComparison.Ordinal);
        Assert.True(EpisodeAddress.TryParse(second.Address.ToString(), out var parsed));
        Assert.NotNull(store.Load(parsed));
    }

    [Fact]
    public void A_file_that_moved_keeps_its_address_even_if_its_title_changed_on_the_way()
    {
        var first = Save(SampleEpisode.Make(path: "/gone/beaches.txt"));

        Assert.Equal(first.Address, Save(SampleEpisode.Make(title: "Else", path: "/now/other.txt")).Address);
    }

    [Fact]
    public void A_write_that_fails_leaves_what_was_there()
    {
        var saved = Save(SampleEpisode.Make());
        var generation = database.Generation();
        var changed = SampleEpisode.Make(greeting: "Lost.");

        Assert.Throws<InvalidOperationException>(() =>
            store.Save(changed, SampleEpisode.FilesOf(changed), (_, _) => throw new InvalidOperationException("index")));

        Assert.Equal("Hello from the <sea>.", store.Load(saved.Address)!.Turns[0].Text);
        Assert.Equal(generation, database.Generation());
    }

    [Fact]
    public void Every_write_raises_the_generation()
    {
        var before = database.Generation();

        Save(SampleEpisode.Make());
        Save(SampleEpisode.Make());

        Assert.Equal(before + 2, database.Generation());
    }

    [Fact]
    public void Readers_see_the_previous_state_while_a_writer_is_at_work()
    {
        var saved = Save(SampleEpisode.Make());
        var changed = SampleEpisode.Make(greeting: "Later.");
        string? seen = null;

        store.Save(changed, SampleEpisode.FilesOf(changed), (_, _) => seen = store.Load(saved.Address)!.Turns[0].Text);

        Assert.Equal("Hello from the <sea>.", seen);
        Assert.Equal("Later.", store.Load(saved.Address)!.Turns[0].Text);
    }

    [Fact]
    public void Turns_point_at_their_person_and_at_the_chapter_open_at_their_first_word()
    {
        Save(SampleEpisode.Make());
        using var connection = database.Connect();

        var rows = connection.Query<(string? Person, string Chapter)>(
            "SELECT person.name, chapter.title FROM turn LEFT JOIN person ON person.id = person_id JOIN chapter ON chapter.id = chapter_id ORDER BY turn.position");

        Assert.Equal([("Ann Arbor", "Start"), ("Bob Sled", "Start"), (null, "Warmth")], rows);
    }

    private SavedEpisode Save(Episode episode) => store.Save(episode, SampleEpisode.FilesOf(episode));

    private static string Describe(Episode e) => string.Join('\n',
        [
            e.Address, e.Format, e.Source.Path, e.Source.Sha256, e.Source.Encoding, e.Facts with { Media = [] },
            .. e.Facts.Media.Cast<object>(),
            .. e.People.Select(p => $"{p.Name} {p.Role} {p.Confirmed} {string.Join(',', p.Labels)} {string.Join(',', p.Evidence)}"),
            .. e.Turns.Select(t => $"{t.Label} {t.Lines} {string.Join('|', t.Paragraphs)}"),
            .. e.Chapters, .. e.Quotations, .. e.Receipt, .. e.Problems, .. e.Corrections,
        ]);
}
