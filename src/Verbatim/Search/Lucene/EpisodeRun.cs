namespace Verbatim.Search.Lucene;

/// <summary>Documents of one episode that lie together, in the order of its turns.</summary>
/// <param name="End">Exclusive.</param>
/// <param name="Turn">The first's.</param>
/// <param name="Episode">Index into the catalogue's.</param>
internal readonly record struct EpisodeRun(int First, int End, int Turn, int Episode);
