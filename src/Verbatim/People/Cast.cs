using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.People;

/// <summary>Everybody who may be a speaker of an episode, found by any of their names.</summary>
internal sealed class Cast
{
    // More names than this are an index or a list of credits, not a cast.
    private const int MostPeople = 300;

    private readonly List<Candidate> candidates = [];
    private readonly HashSet<string> firstWords = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<int>> byClue = new(StringComparer.Ordinal);

    public IReadOnlyList<Candidate> All => candidates;

    /// <summary>Adds a person, or what is newly known of one; a name the source writes outweighs one that was heard.</summary>
    public void Add(PersonName name, Role? role, Evidence? source, bool isNamed)
    {
        if (name.Words.IsEmpty)
            return;
        var known = IndexOf(name, isNamed);
        if (known < 0 && candidates.Count < MostPeople)
        {
            candidates.Add(new Candidate(name, role, source, isNamed));
            known = candidates.Count - 1;
        }
        else if (known >= 0)
        {
            candidates[known] = Join(candidates[known], new Candidate(name, role, source, isNamed));
        }
        else
        {
            return;
        }

        firstWords.Add(candidates[known].Name.First);
        foreach (var clue in candidates[known].Name.CluesOfShortForms)
            (byClue.TryGetValue(clue, out var sharing) ? sharing : byClue[clue] = []).Add(known);
    }

    /// <summary>The one person a name means; null where it could be several or nobody.</summary>
    public Candidate? Find(PersonName said)
    {
        var alike = Alike(said);
        var exact = alike.FindIndex(c => candidates[c].Name.Key == said.Key);
        if (exact >= 0)
            return candidates[alike[exact]];
        var meant = alike.Where(c => candidates[c].IsMeantBy(said)).Take(2).ToList();
        return meant.Count == 1 ? candidates[meant[0]] : null;
    }

    private int IndexOf(PersonName name, bool isNamed)
    {
        foreach (var i in Alike(name))
        {
            var c = candidates[i];
            if (c.Name.Key == name.Key || (c.Name.IsFull && name.IsFull && c.Name.IsNear(name) && !(c.IsNamed && isNamed)))
                return i;
        }

        return -1;
    }

    // Whoever a name could mean has one of its clues, so that a name need not be compared with everybody.
    private List<int> Alike(PersonName name) =>
        [.. name.Clues.SelectMany(c => byClue.TryGetValue(c, out var sharing) ? sharing : []).Distinct().Order()];

    /// <summary>Candidates whose name, whole or its first word, begins at a word of a text; the number of words it took.</summary>
    public (Candidate Person, int Length)? At(ImmutableArray<Word> words, int i)
    {
        if (!firstWords.Contains(words[i].Folded))
            return null;
        Candidate? meant = null;
        var length = 0;
        foreach (var candidate in candidates)
        {
            var taken = Taken(candidate.Name, words, i);
            if (taken > length)
                (meant, length) = (candidate, taken);
            else if (taken > 0 && taken == length)
                meant = null;
        }

        return meant is null ? null : (meant, length);
    }

    private static int Taken(PersonName name, ImmutableArray<Word> words, int i)
    {
        if (words[i].Folded != name.First)
            return 0;
        var taken = 1;
        while (taken < name.Words.Length && i + taken < words.Length && words[i + taken].Folded == name.Words[taken])
            taken++;
        return taken == name.Words.Length ? taken : 1;
    }

    private static Candidate Join(Candidate old, Candidate added)
    {
        var better = added.IsNamed && !old.IsNamed ? added : old;
        return better with { Role = old.Role ?? added.Role, Source = old.Source ?? added.Source, IsNamed = old.IsNamed || added.IsNamed };
    }
}
