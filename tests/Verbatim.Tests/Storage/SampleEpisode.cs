using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Verbatim.Storage;
using Verbatim.Transcripts;

namespace Verbatim.Tests.Storage;

/// <summary>A small conversation in which every field is used.</summary>
internal static class SampleEpisode
{
    public static Episode Make(string title = "On Beaches", string show = "Sand & Sea", string path = "/notes/beaches.txt", string greeting = "Hello from the <sea>.")
    {
        var text = $"Ann: {greeting}\n\nBob: ¡Olé! 🏖️ It is warm.\nIt is wide.\n";
        ImmutableArray<Turn> turns =
        [
            new("Ann", new(1, 1), [new(greeting, new(1, 1))]),
            new("Bob", new(3, 4), [new("¡Olé! 🏖️ It is warm.", new(3, 3)), new("It is wide.", new(4, 4))]),
            new(null, new(5, 5), [new("(waves)", new(5, 5))]),
        ];
        return new Episode
        {
            Address = new EpisodeAddress(Slug.From(show), Slug.From(title)),
            Source = new SourceText(path, Sha(text), text, "utf-8"),
            Format = "text",
            Facts = new EpisodeFacts
            {
                Show = show,
                Number = "S1E2",
                Title = title,
                Published = new DateOnly(2024, 2, 29),
                Language = "en",
                Description = "About *sand*.",
                Notes = "Notes.",
                DurationSeconds = 61.5,
                Media = [new("https://example.org/a.mp3"), new("https://example.org/v", 12.5)],
            },
            People =
            [
                new("Ann Arbor", Role.Host, ["Ann"], true, [new Evidence(1, "label")]),
                new("Bob Sled", Role.Guest, ["Bob", "Bobby"], false, [new Evidence(null, "sidecar"), new Evidence(3, "introduces himself")]),
                new("Cher", null, [], true, []),
            ],
            Turns = turns,
            Chapters = [new("Start", ChapterSource.Heading, 1, null, 0, 0, At(0)), new("Warmth", ChapterSource.Table, 3, 4, 1, 6, At(4)), new("Nowhere", ChapterSource.File, 0, 99, null)],
            Quotations = [new("It is warm", "Bob Sled", 4, new(6, 7), new QuotationPlace(1, 9, 19, QuotationMatch.Exact)), new("Never said", null, null, new(8, 8))],
            Timeline = new Timeline([.. turns.Select((t, i) => Words(t, i * 10))]),
            Anchors =
            [
                new(AnchorKind.Chapter, 4, 3, "Warmth", 1, 6, 5.5, LeftOutError: 1.25) { LeftOutMargin = 7 },
                new(AnchorKind.Quotation, 99, 6, "Never said", null, 0, 0, "no words like it were found."),
            ],
            Receipt = [new(new(1, 1), LineKind.Turn, "Name: text"), new(new(3, 5), LineKind.Boilerplate, "page furniture")],
            Problems = [Problem.Warning(5, "who says this?")],
            Corrections = [new("wide", "white")],
        };
    }

    public static ImmutableArray<SourceFile> FilesOf(Episode episode) =>
        [new(SourceKind.Transcript, episode.Source.Path, episode.Source.Sha256, Encoding.UTF8.GetBytes(episode.Source.Text), "utf-8", episode.Source.Text)];

    public static string Sha(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static Moment At(double seconds) => new(seconds, 0.25, MomentSource.Anchor);

    private static ImmutableArray<TimedWord> Words(Turn turn, double from) =>
    [
        .. WordScanner.Scan(turn.Text).Select((w, i) => new TimedWord(
            w.Start, w.End, new(from + i, 0.5, MomentSource.Cue), new(from + i + 0.875, 2 + i, MomentSource.Interpolated))),
    ];
}
