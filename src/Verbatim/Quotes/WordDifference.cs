using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Quotes;

public enum DifferenceKind
{
    Same,

    /// <summary>Only in the old text.</summary>
    Dropped,

    /// <summary>Only in the new text.</summary>
    Added,
}

/// <param name="Text">As written, from the new text where both have it.</param>
public readonly record struct DifferencePart(DifferenceKind Kind, string Text);

/// <summary>Two texts compared word by word, for people to see; case and punctuation make no difference.</summary>
public static class WordDifference
{
    /// <summary>Above this texts are not compared: the work grows with the product of their lengths.</summary>
    public const int MaxWords = 2000;

    /// <summary>The parts in reading order, neighbours of one kind joined; dropped words stand before those that replaced them.</summary>
    public static ImmutableArray<DifferencePart> Between(string old, string now)
    {
        var (a, b) = (WordScanner.Scan(old), WordScanner.Scan(now));
        if (a.Length > MaxWords || b.Length > MaxWords)
            return [new DifferencePart(DifferenceKind.Dropped, old), new DifferencePart(DifferenceKind.Added, now)];
        var common = Common(a, b);
        var parts = ImmutableArray.CreateBuilder<DifferencePart>();
        var (i, j) = (0, 0);
        while (i < a.Length || j < b.Length)
        {
            var (dropped, added) = (i, j);
            while (i < a.Length && (j >= b.Length || a[i].Folded != b[j].Folded) && common[i + 1, j] >= common[i, Math.Min(j + 1, b.Length)])
                i++;
            while (j < b.Length && (i >= a.Length || (a[i].Folded != b[j].Folded && common[i, j + 1] > common[i + 1, j])))
                j++;
            Add(parts, DifferenceKind.Dropped, old, a, dropped, i);
            Add(parts, DifferenceKind.Added, now, b, added, j);
            var same = j;
            while (i < a.Length && j < b.Length && a[i].Folded == b[j].Folded)
                (i, j) = (i + 1, j + 1);
            Add(parts, DifferenceKind.Same, now, b, same, j);
        }

        return parts.ToImmutable();
    }

    private static ushort[,] Common(ImmutableArray<Word> a, ImmutableArray<Word> b)
    {
        var common = new ushort[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--)
                common[i, j] = a[i].Folded == b[j].Folded ? (ushort)(common[i + 1, j + 1] + 1) : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        return common;
    }

    private static void Add(ImmutableArray<DifferencePart>.Builder parts, DifferenceKind kind, string text, ImmutableArray<Word> words, int first, int end)
    {
        if (end <= first)
            return;
        var part = text[words[first].Start..words[end - 1].End];
        if (parts.Count > 0 && parts[^1].Kind == kind)
            parts[^1] = parts[^1] with { Text = $"{parts[^1].Text} {part}" };
        else
            parts.Add(new DifferencePart(kind, part));
    }
}
