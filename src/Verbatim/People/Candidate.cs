using Verbatim.Transcripts;

namespace Verbatim.People;

/// <summary>Somebody who may be a speaker of the episode.</summary>
/// <param name="IsNamed">Whether the source itself names them outside what is said: roster, labels, title, show, notes.</param>
internal sealed record Candidate(PersonName Name, Role? Role, Evidence? Source, bool IsNamed)
{
    /// <summary>Whether a name as it was said means this person.</summary>
    public bool IsMeantBy(PersonName said) => said.Key == Name.Key || said.IsShortFor(Name) || said.IsNear(Name);
}
