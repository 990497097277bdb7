namespace Verbatim.Formats.Text;

/// <summary>How often, and how, one label occurs.</summary>
internal sealed class LabelTally(string label, LabelShape shape)
{
    public string Label => label;

    public LabelShape Shape => shape;

    public int Strong { get; private set; }

    /// <summary>Occurrences with a colon, strong ones included.</summary>
    public int Colon { get; private set; }

    /// <summary>Occurrences with a colon behind which nothing is said.</summary>
    public int Unspoken { get; private set; }

    /// <summary>Occurrences alone on a line without any mark.</summary>
    public int Bare { get; private set; }

    public int BareFollowed { get; private set; }

    /// <summary>Of the bare ones those that are marked up as headings.</summary>
    public int Headings { get; private set; }

    /// <summary>Occurrences in bold type, without a colon, before words on the same line.</summary>
    public int Bold { get; private set; }

    /// <summary>Occurrences behind the mark of a list.</summary>
    public int Bulleted { get; private set; }

    /// <summary>How often another label stands before or behind it.</summary>
    public int Alternations { get; private set; }

    /// <summary>Occurrences before whole sentences.</summary>
    public int Spoken { get; private set; }

    /// <summary>Looks like a name, says something, and stands among other labels.</summary>
    public bool IsSpokenName => Shape is LabelShape.Name or LabelShape.Code && Colon > Unspoken && Alternations > 0;

    public void Add(LabelCandidate candidate, string text, bool followed, bool adjacent)
    {
        if (candidate.IsBare)
        {
            Bare++;
            if (candidate.Has(LabelMarks.Heading))
                Headings++;
            if (followed && (adjacent || (candidate.Marks & (LabelMarks.Bold | LabelMarks.Heading)) != 0))
                BareFollowed++;
            return;
        }

        if (candidate.Has(LabelMarks.Bullet))
            Bulleted++;
        if (candidate.IsStrong)
            Strong++;
        Colon++;
        if (Sentence.Ends(text) && !Sentence.BeginsLower(text.AsSpan(candidate.Body)) && Sentence.HasMoreWordsThan(text, 4))
            Spoken++;
        if (candidate.Has(LabelMarks.Alone) && !followed)
            Unspoken++;
    }

    public void AddBold() => Bold++;

    public void Alternate() => Alternations++;
}
