using Verbatim.Transcripts;

namespace Verbatim.Storage;

/// <param name="Hosted">In how many of the episodes as host.</param>
/// <param name="Seconds">Speaking time, from the moments of the turns.</param>
public sealed record PersonListing(Slug Slug, string Name, int Episodes, int Hosted, int Turns, long Words, double Seconds);
