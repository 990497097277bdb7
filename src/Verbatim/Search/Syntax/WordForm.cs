namespace Verbatim.Search.Syntax;

/// <summary>Which words of a turn a word of the query stands for.</summary>
public enum WordForm
{
    /// <summary>The word and its English inflections.</summary>
    Inflected,

    /// <summary><c>=word</c></summary>
    Exact,

    /// <summary><c>word*</c></summary>
    Prefix,

    /// <summary><c>word~</c>, <c>word~2</c></summary>
    Fuzzy,

    /// <summary><c>~word</c></summary>
    Sound,
}
