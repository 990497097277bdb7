using Verbatim.Formats;
using Verbatim.Formats.Sidecars;
using Verbatim.Transcripts;

namespace Verbatim.Tests.Formats.Sidecars;

public sealed class SidecarReaderTests
{
    [Fact]
    public void Every_key_of_the_schema_is_read()
    {
        var sidecar = Read("""
            title: "On tides: a talk"
            show: Salt Water
            number: 018
            published: 2023-04-05
            language: pt-BR
            description: |
              Two *lines*
              of Markdown.
            duration: 1:02:03
            people:
              - name: Ana Reis
                role: Host
                labels: [A, Speaker 1]
              - name: Rui Costa
                role: guest
                labels: B
              - Eva Lima
            media:
              - https://example.org/a.mp3
              - url: https://example.org/v
                offsetSeconds: -12.5
            timing: tides.vtt
            corrections:
              - said: neap tide
                written: neat tide
            """);

        Assert.Empty(sidecar.Problems);
        Assert.Equal("On tides: a talk", sidecar.Facts.Title);
        Assert.Equal("Salt Water", sidecar.Facts.Show);
        Assert.Equal("018", sidecar.Facts.Number);
        Assert.Equal(new DateOnly(2023, 4, 5), sidecar.Facts.Published);
        Assert.Equal("pt-BR", sidecar.Facts.Language);
        Assert.Equal("Two *lines*\nof Markdown.", sidecar.Facts.Description);
        Assert.Equal(3723, sidecar.Facts.DurationSeconds);
        Assert.Equal([new MediaLink("https://example.org/a.mp3"), new MediaLink("https://example.org/v", -12.5)], sidecar.Facts.Media.ToArray());
        Assert.Equal(["Ana Reis Host A,Speaker 1", "Rui Costa Guest B", "Eva Lima  "], sidecar.People.Select(p => $"{p.Name} {p.Role} {string.Join(',', p.Labels)}"));
        Assert.Equal("tides.vtt", sidecar.Timing);
        Assert.Equal([new Correction("neap tide", "neat tide")], sidecar.Corrections.ToArray());
    }

    [Theory]
    [InlineData("show: S\ntitel: T", 2, "found the unknown key \"titel\", expected \"title\"")]
    [InlineData("Title: T", 1, "found the unknown key \"Title\", expected \"title\"")]
    [InlineData("colour: blue", 1, "found the unknown key \"colour\", expected one of title, show,")]
    [InlineData("title: [a, b]", 1, "found a list for \"title\", expected a text")]
    [InlineData("published: 22 October", 1, "found \"22 October\" for \"published\", expected a date such as 2024-10-22")]
    [InlineData("published: 2024-13-01", 1, "expected a date such as")]
    [InlineData("duration: long", 1, "found \"long\" for \"duration\", expected a length")]
    [InlineData("language: English please", 1, "expected a language tag")]
    [InlineData("people:\n  - role: host", 2, "found a group of keys for \"people\", expected a person with a name")]
    [InlineData("people:\n  - name: Ana\n    role: boss", 3, "found \"boss\" for \"role\", expected host or guest")]
    [InlineData("people:\n  - nme: Ana\n    name: Bea", 2, "expected \"name\"")]
    [InlineData("media: javascript:alert(1)", 1, "expected an address")]
    [InlineData("media:\n  - url: ftp://x", 2, "expected an address")]
    [InlineData("timing: ../../etc/passwd", 1, "expected the name of a file beside the source")]
    [InlineData("corrections:\n  - said: x", 2, "expected both said and written")]
    [InlineData("title: T\n---\ntitle: U", 3, "found a second YAML document")]
    public void What_cannot_be_used_is_a_warning_with_its_line(string yaml, int line, string message)
    {
        var problem = Assert.Single(Read(yaml).Problems);

        Assert.Equal((Severity.Warning, line), (problem.Severity, problem.Line));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("show: S\ntitle: Tides: a talk", 2)]
    [InlineData("title: \"open", 1)]
    [InlineData("show: S\ntitle: a\ntitle: b", 3)]
    [InlineData("- just\n- a list", 1)]
    [InlineData("show: S\n\ttitle: tab", 2)]
    [InlineData("title: *nowhere", 1)]
    [InlineData("title: \"\\ud83d\\udce\"", 1)]
    public void Broken_yaml_is_an_error_with_its_line(string yaml, int line)
    {
        var problem = Assert.Single(Read(yaml).Problems);

        Assert.Equal((Severity.Error, line), (problem.Severity, problem.Line));
        Assert.Contains("expected keys such as", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("title:\npeople:\nmedia: ~\npublished:\n")]
    public void What_is_left_empty_is_not_stated(string yaml)
    {
        var sidecar = Read(yaml);

        Assert.Empty(sidecar.Problems);
        Assert.Equal((null, null, 0), (sidecar.Facts.Title, sidecar.Facts.Published, sidecar.People.Length));
    }

    [Fact]
    public void Deep_nesting_is_refused_before_it_exhausts_the_stack()
    {
        Assert.Equal(Severity.Error, Assert.Single(Read(new string('[', 100_000)).Problems).Severity);
        Assert.Equal(Severity.Error, Assert.Single(Read("a: " + new string('{', 100_000)).Problems).Severity);
    }

    [Fact]
    public void No_mutation_of_a_sidecar_throws()
    {
        const string Good = "title: \"T: u\"\npeople:\n  - name: Ana\n    labels: [A, 'B']\nmedia: &m\n  - url: https://a.example\n    offsetSeconds: 1\n";
        var random = new Random(11);
        for (var i = 0; i < 5000; i++)
        {
            var chars = Good.ToList();
            for (var n = random.Next(1, 5); n > 0; n--)
            {
                var at = random.Next(chars.Count);
                if (random.Next(3) == 0)
                    chars.RemoveAt(at);
                else
                    chars.Insert(at, "\t\n \0:-[]{}&*!|>'\"%@`#,?\u0085\uFEFF\uD800é"[random.Next(26)]);
            }

            Read(new string([.. chars]));
        }
    }

    [Theory]
    [InlineData("000", "Training Data")]
    [InlineData("001", "The MAD Podcast with Matt Turck")]
    public void The_seeds_sidecars_are_read_without_a_problem(string seed, string show)
    {
        var path = Path.ChangeExtension(RepositoryFiles.Seed(seed), ".yaml");
        var sidecar = SidecarReader.Read(SourceDecoder.Decode(path, File.ReadAllBytes(path)).Source!);

        Assert.Empty(sidecar.Problems);
        Assert.Equal(show, sidecar.Facts.Show);
    }

    private static Sidecar Read(string yaml) => SidecarReader.Read(new SourceText("a.yaml", "", yaml, "utf-8"));
}
