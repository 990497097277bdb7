namespace Verbatim.Search;

/// <param name="Limit">How many hits at most.</param>
/// <param name="Offset">How many hits to leave out before them.</param>
/// <param name="Context">Whether each hit brings the passages before and after it.</param>
public sealed record SearchOptions(int Limit = 10, int Offset = 0, SearchSort Sort = SearchSort.Relevance, bool Context = false);
