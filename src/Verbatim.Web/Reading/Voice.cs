using System.Collections.Immutable;

namespace Verbatim.Web.Reading;

/// <summary>Somebody who speaks in an episode: a person, a label that nobody could be found for, or nobody named.</summary>
/// <param name="Index">0-based; decides the lane.</param>
/// <param name="Colour">One of eight. A person keeps it from episode to episode as far as two of one episode do not collide.</param>
/// <param name="Name">Null where the source names nobody.</param>
/// <param name="IsPerson">False where the name is only a label.</param>
internal sealed record Voice(int Index, int Colour, string? Name, bool IsPerson)
{
    private const int Colours = 8;

    public string Shown => Name ?? Wording.NobodyNamed;

    /// <summary>The class that carries the colour.</summary>
    public string Tint => $"v{Colour}";

    /// <summary>The id of the list of evidence for an inferred name on the episode's page.</summary>
    public string EvidenceId => $"why-{Index + 1}";

    /// <summary>The colour a person has where no other takes it.</summary>
    public static string TintOf(string name) => $"v{ColourOf(name, [])}";

    /// <summary>The voice of each turn, given whom it is by; the same for the same turns wherever they are shown.</summary>
    /// <param name="people">Their order decides that of the lanes.</param>
    public static ImmutableArray<Voice> OfTurns(IEnumerable<string> people, IReadOnlyList<(string? Person, string? Label)> turns)
    {
        var known = new Dictionary<(bool, string?), Voice>();
        var speaking = turns.Select(t => t.Person).ToHashSet();
        foreach (var name in people.Where(speaking.Contains))
            Of((name, null));
        return [.. turns.Select(Of)];

        Voice Of((string? Person, string? Label) turn)
        {
            var key = (turn.Person is not null, turn.Person ?? turn.Label);
            if (!known.TryGetValue(key, out var voice))
                known.Add(key, voice = new Voice(known.Count, ColourOf(key.Item2 ?? "", [.. known.Values.Select(v => v.Colour)]), key.Item2, key.Item1));
            return voice;
        }
    }

    private static int ColourOf(string name, HashSet<int> taken)
    {
        var hash = name.Aggregate(2166136261u, (h, c) => (h ^ c) * 16777619u);
        return Enumerable.Range(0, Colours).Select(i => (int)((hash + (uint)i) % Colours)).FirstOrDefault(c => !taken.Contains(c), (int)(hash % Colours));
    }
}
