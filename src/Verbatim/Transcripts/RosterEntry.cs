namespace Verbatim.Transcripts;

public enum Role
{
    Host,
    Guest,
}

/// <summary>A person whom a source names outside its turns, as in <c>Guest: Dan Roberts, OpenAI</c>.</summary>
/// <param name="Detail">What stands behind the name (employer, title), if anything.</param>
public sealed record RosterEntry(string Name, Role? Role, string? Detail, int Line);
