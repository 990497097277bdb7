using Verbatim.Ingestion;
using Verbatim.Quotes;
using Verbatim.Storage;
using Verbatim.Transcripts;

namespace Verbatim.Web.Quoting;

/// <summary>A quote link that leads nowhere, and what can still be done with it.</summary>
/// <param name="Damage">Null where the link is whole and the library does not have its episode.</param>
/// <param name="Named">Null where it does not name an episode.</param>
/// <param name="Episode">Null where the library does not have it.</param>
/// <param name="Words">Those that can be read; the link's, never to be shown as said.</param>
/// <param name="Found">Where such words were said; null where none can be read.</param>
internal sealed record BrokenLink(LinkDamage? Damage, EpisodeAddress? Named, EpisodeListing? Episode, string Words, QuoteDocument? Found);
