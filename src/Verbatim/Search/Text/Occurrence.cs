namespace Verbatim.Search.Text;

/// <summary>Words of a turn that answer a part of the query.</summary>
/// <param name="First">Index of the first word.</param>
/// <param name="Part">Which part of the query, counted from 0 in the order written.</param>
public readonly record struct Occurrence(int First, int Count, int Part);
