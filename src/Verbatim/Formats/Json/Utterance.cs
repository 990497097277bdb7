using System.Text.Json;

namespace Verbatim.Formats.Json;

/// <summary>How an utterance joins what the same person said before it.</summary>
internal enum Joint
{
    /// <summary>A space, unless the writing needs none or the piece is punctuation.</summary>
    Guess,

    /// <summary>Nothing: the text brings its own spaces.</summary>
    AsIs,

    /// <summary>A paragraph begins.</summary>
    Paragraph,
}

/// <summary>A piece of speech as a recogniser divides it: a word, a line or a paragraph.</summary>
/// <param name="Element">The JSON it was read from; its lines become the turn's.</param>
internal sealed record Utterance(JsonElement Element, string? Speaker, string Text, double? From = null, double? To = null)
{
    public IReadOnlyList<SpokenWord> Words { get; init; } = [];

    /// <summary>True where <see cref="Text"/> is one word and the times are its own.</summary>
    public bool IsWord { get; init; }

    public Joint Joint { get; init; }
}
