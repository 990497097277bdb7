using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Text;

/// <summary>What the page around a conversation tells, gathered while its lines are read.</summary>
internal sealed class PageFacts
{
    private readonly List<string> description = [];
    private readonly List<string> notes = [];

    public EpisodeFacts Facts { get; set; } = EpisodeFacts.Unknown;

    public List<RosterEntry> Roster { get; } = [];

    public List<Quotation> Quotations { get; } = [];

    /// <summary>Chapters of tables of times, not yet placed.</summary>
    public List<Chapter> Chapters { get; } = [];

    /// <summary>True where front matter says that a transcript follows: it names who speaks or who wrote it down.</summary>
    public bool IsArchived { get; set; }

    public bool HasDescription => description.Count > 0;

    public void Describe(string paragraph) => description.Add(paragraph);

    public void Note(string paragraph) => notes.Add(paragraph);

    public void Credit(KeyValue fact, int line)
    {
        var role = fact.IsHost ? Role.Host : fact.Key.StartsWith("speaker", StringComparison.OrdinalIgnoreCase) ? (Role?)null : Role.Guest;
        foreach (var (name, detail) in NameList.Read(fact.Value))
            Roster.Add(new RosterEntry(name, role, detail, line));
    }

    public EpisodeFacts ToFacts() => new EpisodeFacts
    {
        Description = description.Count == 0 ? null : string.Join("\n\n", description),
        Notes = notes.Count == 0 ? null : string.Join("\n\n", notes),
    }.Or(Facts);

    public ImmutableArray<Chapter> ToChapters() => [.. Chapters];
}
