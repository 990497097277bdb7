using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Formats;

/// <param name="Source">Null where the bytes are no text; an error then says what they are.</param>
public sealed record DecodedSource(SourceText? Source, ImmutableArray<Problem> Problems);
