namespace Verbatim.People;

/// <summary>What a line says about who a label is.</summary>
/// <param name="Candidate">Key of a candidate's name; null where the clue is about the label's role only.</param>
/// <param name="Weight">Acceptance needs <see cref="LabelJudge.Enough"/>; below zero it speaks against.</param>
/// <param name="IsIntroduction">Whether the speaker names themself, which alone lets two labels be one person.</param>
internal sealed record Clue(string Label, string? Candidate, float Weight, int Line, string Why, bool IsIntroduction = false);
