namespace Verbatim.Search.Syntax;

internal enum TokenKind
{
    /// <summary>Characters up to the next white space, parenthesis or quotation mark.</summary>
    Chunk,

    /// <summary>The text between quotation marks.</summary>
    Quoted,

    /// <summary><c>name:</c> of a field, <c>ask:</c> or <c>reply:</c>; the text is the name.</summary>
    Label,
    Open,
    Close,
    Or,
    And,
    Not,

    /// <summary>Followed by nothing that could be negated twice: a minus glued to what it negates.</summary>
    Minus,
    Near,
}

/// <param name="Number">The distance of <c>NEAR/k</c> or of <c>"..."~k</c>; -1 where none is given.</param>
internal readonly record struct QueryToken(TokenKind Kind, string Text, int Number = -1);
