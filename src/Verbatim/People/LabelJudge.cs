using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.People;

/// <summary>Decides from the clues who an anonymous label is, or that it cannot be told.</summary>
internal sealed class LabelJudge(ImmutableArray<Turn> turns, Cast cast, List<Clue> clues, IReadOnlyDictionary<string, Role?> labelRoles)
{
    /// <summary>What speaks for a name must add up to this. One self-introduction in a greeting does, being spoken to once does not.</summary>
    public const float Enough = 3;

    private const float Margin = 1.5f;
    private const float MostOfOneKind = 6;
    private const int MostEvidence = 20;

    private readonly ILookup<string, Clue> byLabel = clues.ToLookup(c => c.Label, StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> introduced = clues.Where(c => c.IsIntroduction && c.Candidate is not null)
        .GroupBy(c => c.Candidate!, c => c.Label, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
    private readonly ILookup<string, int> turnsOf = Enumerable.Range(0, turns.Length).Where(n => turns[n].Label is not null).ToLookup(n => turns[n].Label!, StringComparer.Ordinal);
    private readonly (int Turns, long Length) labelled = (turns.Count(t => t.Label is not null), turns.Sum(t => t.Label is null ? 0L : t.Text.Length));
    private readonly Dictionary<string, float> hostness = new(StringComparer.Ordinal);

    private sealed record Verdict(string Label, Candidate Person, float Score, bool IsIntroduced, ImmutableArray<Evidence> Evidence);

    /// <summary>For each label that could be told: the person and the evidence, strongest first.</summary>
    public Dictionary<string, (Candidate Person, ImmutableArray<Evidence> Evidence)> Judge(IReadOnlyCollection<string> labels, IReadOnlySet<string> taken)
    {
        var verdicts = labels.Select(l => BestFor(l, taken)).OfType<Verdict>().ToList();
        var decided = new Dictionary<string, (Candidate, ImmutableArray<Evidence>)>(StringComparer.Ordinal);
        foreach (var claims in verdicts.GroupBy(v => v.Person.Name.Key))
        {
            foreach (var verdict in Settle([.. claims.OrderByDescending(v => v.Score)]))
                decided[verdict.Label] = (verdict.Person, FragmentOf(verdict.Label, verdict.Person) is { } fragment ? verdict.Evidence.Add(fragment) : verdict.Evidence);
        }

        DecideLast(labels, taken, decided);
        return decided;
    }

    /// <summary>Above zero for a label that behaves as a host does, below for a guest.</summary>
    public float Hostness(string label)
    {
        if (hostness.TryGetValue(label, out var known))
            return known;
        var said = byLabel[label].Where(c => c.Candidate is null).Sum(c => c.Weight);
        return hostness[label] = Math.Clamp(said, -2, 2) + (labelRoles.GetValueOrDefault(label) switch { Role.Host => 2, Role.Guest => -2, _ => 0 }) + Asking(label);
    }

    // Two labels are one person only where the speaker names themself under each; otherwise the stronger claim wins, if it is clearly so.
    private static IEnumerable<Verdict> Settle(List<Verdict> claims)
    {
        if (claims.Exists(c => c.IsIntroduced))
            return claims.Where(c => c.IsIntroduced);
        return claims.Count == 1 || claims[0].Score >= claims[1].Score + Margin ? claims.Take(1) : [];
    }

    private Verdict? BestFor(string label, IReadOnlySet<string> taken)
    {
        var named = byLabel[label].Where(c => c.Weight > 0).Select(c => c.Candidate).ToHashSet();
        var verdicts = cast.All.Where(c => named.Contains(c.Name.Key) && (!taken.Contains(c.Name.Key) || IntroducesAs(label, c))).Select(c => Weigh(label, c)).OrderByDescending(v => v.Score).Take(2).ToList();
        if (verdicts.Count == 0 || verdicts[0].Score < Enough)
            return null;
        return verdicts.Count == 1 || verdicts[0].Score >= verdicts[1].Score + Margin ? verdicts[0] : null;
    }

    private bool IntroducesAs(string label, Candidate person) => byLabel[label].Any(c => c.IsIntroduction && c.Candidate == person.Name.Key);

    private Verdict Weigh(string label, Candidate person)
    {
        var about = byLabel[label].Where(c => c.Candidate == person.Name.Key).ToList();
        // "speaks to", "answers when": one kind of clue, however often it occurs, must not decide alone over better ones.
        var score = about.GroupBy(c => c.Why.Split(':', ' ')[0]).Sum(kind => Math.Clamp(kind.Sum(c => c.Weight), -MostOfOneKind, kind.Any(c => c.IsIntroduction) ? MostOfOneKind : MostOfOneKind - 2));
        var evidence = about.Where(c => c.Weight > 0).OrderByDescending(c => c.Weight).ThenBy(c => c.Line).Take(MostEvidence).Select(c => new Evidence(c.Line, c.Why)).ToList();
        if (score > 0 && person.Role is { } role && Hostness(label) is var acts && Math.Abs(acts) >= 1)
        {
            var agrees = acts > 0 == (role == Role.Host);
            score += agrees ? 1 : -2;
            if (agrees && person.Source is { } source)
                evidence.Add(source);
        }

        if (score > 0 && person is { Role: null, IsNamed: false, Source: { } introduction } && Hostness(label) <= -1)
        {
            score += 0.5f;
            evidence.Add(introduction);
        }

        if (score > 0 && FragmentOf(label, person) is { } fragment)
            evidence.Add(fragment);
        return new Verdict(label, person, score, IntroducesAs(label, person), [.. evidence.Distinct()]);
    }

    // The last label and the last named person belong together where their roles agree and nothing speaks against it.
    private void DecideLast(IReadOnlyCollection<string> labels, IReadOnlySet<string> taken, Dictionary<string, (Candidate Person, ImmutableArray<Evidence> Evidence)> decided)
    {
        var labelsLeft = labels.Where(l => !decided.ContainsKey(l)).ToList();
        var known = decided.Values.Select(d => d.Person.Name.Key).ToHashSet(StringComparer.Ordinal);
        var peopleLeft = cast.All.Where(c => c.IsNamed && c.Role is not null && !taken.Contains(c.Name.Key) && !known.Contains(c.Name.Key)).ToList();
        if (labelsLeft.Count != 1 || peopleLeft.Count != 1 || labels.Count + taken.Count < 2)
            return;
        var (label, person) = (labelsLeft[0], peopleLeft[0]);
        var acts = Hostness(label);
        var agrees = person.Role == Role.Host ? acts >= 0.5f : acts <= -0.5f;
        if (!agrees || byLabel[label].Any(c => c.Candidate == person.Name.Key && c.Weight < 0))
            return;
        var first = turns[turnsOf[label].First()].Lines.First;
        var why = byLabel[label].Where(c => c.Candidate is null).Select(c => new Evidence(c.Line, c.Why)).Take(3);
        decided[label] = (person, [new Evidence(first, $"the only label and the only named {(person.Role == Role.Host ? "host" : "guest")} left"), .. why, .. person.Source is { } source ? [source] : Array.Empty<Evidence>()]);
    }

    private Evidence? FragmentOf(string label, Candidate person)
    {
        if (!introduced.TryGetValue(person.Name.Key, out var labels))
            return null;
        foreach (var n in turnsOf[label].Where(n => n > 0))
        {
            if (turns[n - 1].Label is { } other && other != label && labels.Contains(other)
                && turns[n].Text is [var first, ..] && char.IsLower(first) && turns[n - 1].Text.TrimEnd() is [.., var last] && (char.IsLetterOrDigit(last) || last == ','))
                return new Evidence(turns[n].Lines.First, $"goes on in the middle of a sentence of {other}");
        }

        return null;
    }

    // Half of a host's turns hold a question; a guest has the longer turns.
    private float Asking(string label)
    {
        var own = turnsOf[label].Select(n => turns[n]).ToList();
        if (own.Count < 4 || labelled.Turns - own.Count < 4)
            return 0;
        var asks = own.Count(t => t.Text.Contains('?') || t.Text.Contains('？') || t.Text.Contains('؟')) / (float)own.Count;
        var share = own.Sum(t => (float)t.Text.Length) / labelled.Length;
        return asks >= 0.5f && share < 0.45f ? 1 : asks < 0.4f && share > 0.5f ? -1 : 0;
    }
}
