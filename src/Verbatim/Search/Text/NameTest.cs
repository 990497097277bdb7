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

    /// <summary>The value's words with single spaces between.</summary>
    public string Folded => string.Join(' ', words);

    public bool Accepts(string? name) => name is not null && Accepts(Readings.Of(name, CorrectedWords.None));

    /// <param name="readings">Of the name; see <see cref="Readings"/>.</param>
    public bool Accepts(ImmutableArray<ImmutableArray<Word>> readings)
    {
        foreach (var name in readings)
            if (Accepts(name))
                return true;
        return false;
    }

    private bool Accepts(ImmutableArray<Word> name)
    {
        if (whole)
            return name.Length == words.Length && IsAt(name, 0);
        for (var start = 0; start + words.Length <= name.Length; start++)
            if (IsAt(name, start))
                return true;
        return false;
    }

    /// <summary>The same words and no others.</summary>
    public bool Equals(string? name) => name is not null && WordScanner.Scan(name) is var candidates && candidates.Length == words.Length && IsAt(candidates, 0);

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
