namespace Verbatim.Search;

public enum SuggestionKind
{
    Person,
    Show,
    Episode,
    Chapter,
    Word,

    /// <summary>Words that often follow each other.</summary>
    Phrase,
}

/// <param name="Text">What to show.</param>
/// <param name="Query">What to search for when it is chosen.</param>
public sealed record Suggestion(SuggestionKind Kind, string Text, string Query);
