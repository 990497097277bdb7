using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Search.Text;

/// <summary>Whether a name or title contains the words of a field's value one after the other; <c>rob*</c> is any word that begins so,
/// <c>=Dan Roberts</c> only the whole name.</summary>
public sealed class NameTest(string value)
{
    private readonly ImmutableArray<string> words = [.. WordScanner.Scan(value).Select(w => w.Folded)];
    private readonly bool open = value.EndsWith('*');
    private readonly bool whole = value.StartsWith('=');

    public bool Accepts(string? name)
    {
        if (name is null)
            return false;
        if (whole)
            return Equals(name);
        var candidates = WordScanner.Scan(name);
        for (var start = 0; start + words.Length <= candidates.Length; start++)
            if (IsAt(candidates, start))
                return true;
        return false;
    }

    /// <summary>The same words and no others.</summary>
    public bool Equals(string? name)
    {
        if (name is null)
            return false;
        var candidates = WordScanner.Scan(name);
        return candidates.Length == words.Length && IsAt(candidates, 0);
    }

    private bool IsAt(ImmutableArray<Word> candidates, int start)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var candidate = candidates[start + i].Folded;
            if (candidate != words[i] && !(open && i == words.Length - 1 && candidate.StartsWith(words[i], StringComparison.Ordinal)))
                return false;
        }

        return words.Length > 0;
    }
}
