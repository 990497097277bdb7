namespace Verbatim.Quotes;

/// <summary>What a place must have to be presented as the one a link means, where its words have changed.</summary>
/// <param name="Enough">How well it must fit, 0 to 1: its words, and the more the fewer they are the words around it.</param>
/// <param name="Margin">How far it must be ahead of the next.</param>
public readonly record struct LinkCriteria(float Enough, float Margin)
{
    /// <summary>Chosen with the benchmark of quote links, which prints what other values would do; docs/quote-links.md has the figures.</summary>
    public static readonly LinkCriteria Measured = new(0.55f, 0.12f);
}
