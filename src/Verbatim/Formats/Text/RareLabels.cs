namespace Verbatim.Formats.Text;

/// <summary>
/// The census of labels that occur once or twice: something else in the document has to speak for them, such as the roster, a sentence
/// that names them, another label of the same person, or the habit of the whole text.
/// </summary>
/// <param name="speakers">Labels that are certain; those that are admitted join them.</param>
/// <param name="first">Index of the first line that a certain label opens.</param>
internal sealed class RareLabels(TextDocument document, LabelEvidence evidence, IReadOnlySet<string> roster, HashSet<string> speakers, int first, int last, bool usesBare)
{
    // In a conversation of this length a person who speaks is also addressed, or speaks twice.
    private const int EnoughTurnsToKnowPeople = 20;

    private const int MostSpeakers = 100;

    public void Admit()
    {
        var opening = document.Opening;
        var few = evidence.TurnsOf(speakers) < EnoughTurnsToKnowPeople && !evidence.HasOnePresenter(speakers);
        var consistent = ShareOfLabelledParagraphs() > 0.95;
        var capitals = usesBare && speakers.All(s => s.Length > 2 && LabelKin.IsCapitals(s));
        var end = last;
        for (var i = 0; i < document.Labels.Length && (i <= end || OnlyNotedBetween(end, i)); i++)
        {
            if (document.Labels[i] is not { } label || LabelEvidence.IsExcluded(label) || evidence.IsCredit(i) || speakers.Contains(label.Label) || label.Has(LabelMarks.Bullet) || label.IsPhrase)
                continue;
            var inside = i > first && i <= last;
            if (!label.IsBare && label.Has(LabelMarks.Colon) && Speaks(label, i) && (i <= last ? IsKin(label, i, inside) : IsRoleOfTheLast(label, i) || IsKin(label, i, inside: true)))
            {
                speakers.Add(label.Label);
                end = Math.Max(end, i);
                continue;
            }

            if (i > last)
                continue;
            var known = roster.Contains(LabelShapes.WithoutDetail(label.Label)) || IsSpelledOut(label.Label) || (label.IsBare && (IsNextLetter(label.Label) || (capitals && inside && LabelKin.IsCapitals(label.Label))));
            if (label.IsBare ? !(usesBare && inside && label.Has(LabelMarks.Alone) && (known || document.Mentions(label.Label)) && label.Shape >= LabelShape.Code && FollowedClosely(i)) : !Speaks(label, i))
                continue;
            var near = inside || label.IsStrong || IsSpelledOut(label.Label) || (OnlyNotedBetween(i, first) && !label.Has(LabelMarks.Alone));
            if (near && (known || (label.IsStrong && ((few && inside) || i == opening || (label.Marks & (LabelMarks.Time | LabelMarks.Timed)) != 0)) || label.Shape == LabelShape.Role || document.Mentions(label.Label) || IsNearSpelling(label) || (inside && consistent && label.Shape >= LabelShape.Code)))
                speakers.Add(label.Label);
        }

        AdmitMarkedRoles();
        AdmitSeveralAtOnce();
    }

    // "SPEAKER_02  0:15" names nobody, but nothing else is written so; it may be the last to speak.
    private void AdmitMarkedRoles()
    {
        for (var i = first; i < document.Labels.Length; i++)
        {
            if (document.Labels[i] is { Shape: LabelShape.Role } label && label.IsStrong && label.Has(LabelMarks.Time | LabelMarks.Timed | LabelMarks.Bracket) && !LabelEvidence.IsExcluded(label) && !evidence.IsCredit(i) && Speaks(label, i))
                speakers.Add(label.Label);
        }
    }

    // "ANA & TOM: Goodbye!"
    private void AdmitSeveralAtOnce()
    {
        if (speakers.Count > MostSpeakers)
            return;
        foreach (var label in evidence.Labels.Where(l => !speakers.Contains(l)).ToList())
        {
            if (LabelKin.Several(label) is { Length: > 1 } people && people.All(p => speakers.Any(s => LabelKin.IsSame(s, p))))
                speakers.Add(label);
        }
    }

    // Nothing but blank lines and what transcribers put in brackets, such as [theme music].
    private bool OnlyNotedBetween(int label, int end)
    {
        for (var i = label + 1; i < end; i++)
        {
            if (i - label > 6 || !(document.Lines[i].IsBlank || document.Lines[i].Text is ['[', .., ']'] or ['(', .., ')']))
                return false;
        }

        return true;
    }

    private bool FollowedClosely(int index) => index + 1 < document.Lines.Length && document.Lines[index + 1].IsProse && Sentence.Ends(document.Lines[index + 1].Text);

    private bool Speaks(LabelCandidate label, int index)
    {
        if (label.Has(LabelMarks.Alone))
        {
            var next = document.NextFilled(index + 1);
            return next < document.Lines.Length && document.Lines[next].IsProse && !PointsElsewhere(document.Lines[next].Text);
        }

        return !PointsElsewhere(document.Lines[index].Text.AsSpan(label.Body));
    }

    // Who is present is not introduced by a link to a recording of the words.
    private static bool PointsElsewhere(ReadOnlySpan<char> body) =>
        body.StartsWith("http") || body.StartsWith("<http") || (body.StartsWith("[") && body.EndsWith(")") && body.Contains("](", StringComparison.Ordinal));

    // A and B have spoken, so a C is the third voice, however seldom it is heard.
    private bool IsNextLetter(string label) =>
        label.Length == 1 && label[0] > 'A' && speakers.Contains(((char)(label[0] - 1)).ToString()) && speakers.Count(s => s.Length == 1) >= 2;

    // "Michael Folkson (MF): ..." tells whose the initials are that open the other turns.
    private bool IsSpelledOut(string label) => label.EndsWith(')') && label.IndexOf('(') is > 0 and var open && speakers.Contains(label[(open + 1)..^1]);

    // Before the first certain label only the fuller name counts: it introduces the one that follows.
    private bool IsKin(LabelCandidate label, int index, bool inside) =>
        label.Shape is LabelShape.Name or LabelShape.Code && (Sentence.Ends(document.Lines[index].Text) || label.Has(LabelMarks.Alone))
        && speakers.Any(s => LabelKin.SpellsOut(label.Label, s) || (inside && LabelKin.SpellsOut(s, label.Label)));

    // A voice from the audience may have the last word, or somebody who was there and said nothing else.
    private bool IsRoleOfTheLast(LabelCandidate label, int index) =>
        (label.Shape == LabelShape.Role || roster.Contains(LabelShapes.WithoutDetail(label.Label))) && !label.Has(LabelMarks.Alone) && Sentence.Ends(document.Lines[index].Text);

    private bool IsNearSpelling(LabelCandidate label) =>
        label.Shape == LabelShape.Name && speakers.Any(s => Spelling.IsNear(s, label.Label));

    private double ShareOfLabelledParagraphs()
    {
        var (labelled, paragraphs) = (0, 0);
        for (var i = first; i <= last; i++)
        {
            if (!document.Lines[i].IsProse)
                continue;
            paragraphs++;
            if (document.Labels[i] is { IsBare: false, IsPhrase: false })
                labelled++;
        }

        return (double)labelled / paragraphs;
    }
}
