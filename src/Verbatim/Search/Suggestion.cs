namespace Verbatim.Search;

public enum SuggestionKind
{
    Person,
    Show,
    Episode,
    Chapter,
    Word,
}

/// <param name="Text">What to show.</param>
/// <param name="Query">What to search for when it is chosen.</param>
public sealed record Suggestion(SuggestionKind Kind, string Text, string Query);
