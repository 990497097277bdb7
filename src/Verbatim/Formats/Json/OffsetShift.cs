namespace Verbatim.Formats.Json;

/// <summary>Moves offsets of a running text to where they are once its paragraphs are cut, trimmed and joined with "\n".</summary>
internal sealed class OffsetShift
{
    private readonly List<(int At, int By)> steps = [];

    /// <param name="breaks">Ascending; white space around a break goes.</param>
    public OffsetShift(string text, IReadOnlyList<int> breaks)
    {
        var by = 0;
        foreach (var at in breaks)
        {
            var (before, after) = (at, at);
            while (before > 0 && char.IsWhiteSpace(text[before - 1]))
                before--;
            while (after < text.Length && char.IsWhiteSpace(text[after]))
                after++;
            by += 1 - (after - before);
            steps.Add((after, by));
        }
    }

    public int Of(int offset)
    {
        var (low, high) = (0, steps.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (steps[middle].At <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low == 0 ? offset : offset + steps[low - 1].By;
    }
}
