using Verbatim.Transcripts;

namespace Verbatim.Ingestion;

/// <param name="Episode">Its address is a proposal; null where the problems say why there is no episode.</param>
public sealed record EpisodeReading(SourceReading Source, Episode? Episode);
