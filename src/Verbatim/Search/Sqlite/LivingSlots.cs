using Dapper;
using Microsoft.Data.Sqlite;

namespace Verbatim.Search.Sqlite;

/// <summary>
/// A slot is the number of a turn in the index. Slots are given out once and never again, so that postings of an episode that was
/// taken out can stay where they are until their segment is merged.
/// </summary>
internal sealed class LivingSlots(SqliteConnection connection)
{
    private readonly (int First, int Turns)[] ranges =
        [.. connection.Query<(int, int)>("SELECT first_slot, turn_count FROM search_episode ORDER BY first_slot")];

    public bool Contains(int slot)
    {
        var (low, high) = (0, ranges.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (ranges[middle].First + ranges[middle].Turns <= slot)
                low = middle + 1;
            else
                high = middle;
        }

        return low < ranges.Length && slot >= ranges[low].First;
    }
}
