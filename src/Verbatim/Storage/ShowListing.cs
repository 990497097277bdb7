using Verbatim.Transcripts;

namespace Verbatim.Storage;

/// <param name="Title">Null for the episodes whose sources name no show.</param>
/// <param name="Seconds">Together.</param>
public sealed record ShowListing(Slug Slug, string? Title, int Episodes, int Turns, long Words, double Seconds);
