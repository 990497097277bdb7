using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Search.Text;

/// <summary>The corrections of an episode, so that what was really said is found as well as what the source wrote.</summary>
public sealed class CorrectedWords
{
    public static readonly CorrectedWords None = new([]);

    private readonly ImmutableArray<(ImmutableArray<string> Written, ImmutableArray<string> Said)> corrections;

    public CorrectedWords(IEnumerable<Correction> corrections) =>
        this.corrections = [.. corrections.Select(c => (Fold(c.Written), Fold(c.Said))).Where(c => c.Item1.Length > 0 && c.Item2.Length > 0 && !c.Item1.SequenceEqual(c.Item2))];

    public bool IsEmpty => corrections.IsEmpty;

    /// <summary>The words with every mistake replaced, at the places of what they replace; null where there is none.</summary>
    public ImmutableArray<Word>? Apply(ImmutableArray<Word> words)
    {
        if (IsEmpty)
            return null;
        var corrected = ImmutableArray.CreateBuilder<Word>(words.Length);
        var changed = false;
        for (var i = 0; i < words.Length;)
        {
            if (corrections.FirstOrDefault(c => IsAt(words, i, c.Written)) is not { Written.IsDefault: false } match)
            {
                corrected.Add(words[i++]);
                continue;
            }

            // Word for word where that is possible, else each stands for the whole.
            var (length, even) = (match.Written.Length, match.Written.Length == match.Said.Length);
            for (var s = 0; s < match.Said.Length; s++)
                corrected.Add(new Word(words[even ? i + s : i].Start, words[even ? i + s : i + length - 1].End, match.Said[s]));
            i += length;
            changed = true;
        }

        return changed ? corrected.ToImmutable() : null;
    }

    private static bool IsAt(ImmutableArray<Word> words, int start, ImmutableArray<string> written)
    {
        if (start + written.Length > words.Length)
            return false;
        for (var i = 0; i < written.Length; i++)
            if (words[start + i].Folded != written[i])
                return false;
        return true;
    }

    private static ImmutableArray<string> Fold(string text) => [.. WordScanner.Scan(text).Select(w => w.Folded)];
}
