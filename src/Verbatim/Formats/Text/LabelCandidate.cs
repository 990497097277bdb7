namespace Verbatim.Formats.Text;

/// <summary>How a label is set off from the words it stands before.</summary>
[Flags]
internal enum LabelMarks
{
    None = 0,
    Colon = 1,
    Bold = 2,

    /// <summary>A time is attached behind it.</summary>
    Time = 4,
    Bracket = 8,

    /// <summary>Nothing follows on its line.</summary>
    Alone = 16,

    /// <summary>Stands behind the mark of a list or of a new speaker.</summary>
    Bullet = 32,

    /// <summary>A time stands before it.</summary>
    Timed = 64,

    /// <summary>Is marked up as a heading.</summary>
    Heading = 128,
}

/// <summary>What may be a speaker's label at the beginning of a line; the document decides whether it is.</summary>
/// <param name="Body">Offset of the first character behind label, times and markup.</param>
/// <param name="Start">Seconds stated before or behind the label; null where none is.</param>
internal sealed record LabelCandidate(string Label, LabelMarks Marks, LabelShape Shape, int Body, double? Start, double? To)
{
    public bool Has(LabelMarks mark) => (Marks & mark) != 0;

    /// <summary>Set off in a way that running text never is.</summary>
    public bool IsStrong => (Marks & (LabelMarks.Bullet | LabelMarks.Heading)) == 0
        && ((Has(LabelMarks.Bold) && Has(LabelMarks.Colon)) || Has(LabelMarks.Time) || (Has(LabelMarks.Bracket) && (Marks & (LabelMarks.Timed | LabelMarks.Colon)) != 0));

    /// <summary>Bold words that open a line of text without a colon: <c>**Ruth** Hello</c>.</summary>
    public bool OpensBold => (Marks & (LabelMarks.Bold | LabelMarks.Colon | LabelMarks.Time | LabelMarks.Alone | LabelMarks.Bullet | LabelMarks.Heading)) == LabelMarks.Bold;

    /// <summary>Words with a colon and nothing else to make them a label: <c>Khách mời: ...</c>, or <c>She said: ...</c>.</summary>
    public bool IsPhrase => Shape == LabelShape.Phrase && (Marks & (LabelMarks.Time | LabelMarks.Timed)) == 0;

    /// <summary>Names something that is played.</summary>
    public bool IsBreak { get; } = LabelShapes.IsBreak(Label);

    /// <summary>Only the document's habit tells this from other text: words alone on a line, or bold words without a colon.</summary>
    public bool IsBare => Has(LabelMarks.Heading) || (Marks & (LabelMarks.Colon | LabelMarks.Time | LabelMarks.Bracket)) == 0;
}
