using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Quotes.Citations;

/// <summary>What a citation can say. Nothing that is unknown is made up: it is left out, or said to be missing where the style has words for that.</summary>
/// <param name="Words">As they stand in the transcript.</param>
/// <param name="Speaker">Null where the transcript does not tell.</param>
/// <param name="Start">When the words begin; null where nothing is known of times.</param>
/// <param name="Url">Absolute address of the quotation.</param>
public sealed record CitedQuote(string Words, string? Speaker, EpisodeFacts Facts, ImmutableArray<Person> People, Moment? Start, Moment? End, string Url)
{
    // A second is what a time written as m:ss can promise.
    private const double Precise = 1;

    public string Title => Facts.Title ?? (Facts.Number is { } number ? $"Episode {number}" : "Untitled episode");

    public ImmutableArray<string> Hosts => [.. People.Where(p => p.Role == Role.Host).Select(p => p.Name)];

    public ImmutableArray<string> Guests => [.. People.Where(p => p.Role == Role.Guest).Select(p => p.Name)];

    /// <summary><c>12:13</c>, or <c>c. 14:05</c> where the time is not certain to the second; null where unknown.</summary>
    public string? Locator => Start is not { } start ? null : start.Margin <= Precise ? Timestamp.Format(start.Seconds) : $"c. {Timestamp.Format(start.Seconds)}";
}
