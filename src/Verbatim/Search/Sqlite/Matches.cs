namespace Verbatim.Search.Sqlite;

/// <summary>Turns that fulfil a condition and how well: ordinals in ascending order, a score for each.</summary>
internal readonly record struct Matches(int[] Turns, float[] Scores)
{
    public static readonly Matches None = new([], []);

    public int Count => Turns.Length;

    public static Matches Both(Matches a, Matches b)
    {
        var (turns, scores) = (new int[Math.Min(a.Count, b.Count)], new float[Math.Min(a.Count, b.Count)]);
        var (i, j, n) = (0, 0, 0);
        while (i < a.Count && j < b.Count)
        {
            if (a.Turns[i] < b.Turns[j])
            {
                i++;
            }
            else if (a.Turns[i] > b.Turns[j])
            {
                j++;
            }
            else
            {
                turns[n] = a.Turns[i];
                scores[n++] = a.Scores[i++] + b.Scores[j++];
            }
        }

        return new Matches(turns[..n], scores[..n]);
    }

    public static Matches Either(Matches a, Matches b)
    {
        var (turns, scores) = (new int[a.Count + b.Count], new float[a.Count + b.Count]);
        var (i, j, n) = (0, 0, 0);
        while (i < a.Count || j < b.Count)
        {
            var (left, right) = (i < a.Count ? a.Turns[i] : int.MaxValue, j < b.Count ? b.Turns[j] : int.MaxValue);
            turns[n] = Math.Min(left, right);
            scores[n++] = (left <= right ? a.Scores[i++] : 0) + (right <= left ? b.Scores[j++] : 0);
        }

        return new Matches(turns[..n], scores[..n]);
    }

    public Matches Without(Matches other)
    {
        var (turns, scores) = (new int[Count], new float[Count]);
        var (j, n) = (0, 0);
        for (var i = 0; i < Count; i++)
        {
            while (j < other.Count && other.Turns[j] < Turns[i])
                j++;
            if (j < other.Count && other.Turns[j] == Turns[i])
                continue;
            turns[n] = Turns[i];
            scores[n++] = Scores[i];
        }

        return new Matches(turns[..n], scores[..n]);
    }

    public Matches Where(Func<int, bool> condition)
    {
        var (turns, scores) = (new int[Count], new float[Count]);
        var n = 0;
        for (var i = 0; i < Count; i++)
        {
            if (!condition(Turns[i]))
                continue;
            turns[n] = Turns[i];
            scores[n++] = Scores[i];
        }

        return new Matches(turns[..n], scores[..n]);
    }

    /// <summary>Those of so many turns that fulfil a condition.</summary>
    public static Matches All(int count, Func<int, bool> condition)
    {
        var turns = new List<int>();
        for (var i = 0; i < count; i++)
            if (condition(i))
                turns.Add(i);
        return new Matches([.. turns], new float[turns.Count]);
    }

    public static Matches All(int count)
    {
        var turns = new int[count];
        for (var i = 0; i < count; i++)
            turns[i] = i;
        return new Matches(turns, new float[count]);
    }
}
