namespace Verbatim.Formats.Text;

internal enum LineForm
{
    Blank,
    Text,
    Heading,
    FrontMatter,
    Comment,
    Code,
    Table,
    Rule,
    Image,

    /// <summary>Tags of HTML or of a site generator without words between them, or invisible characters.</summary>
    Tag,
}

/// <summary>A line and what its markup says of it, before anything is known of the document.</summary>
/// <param name="Text">Trimmed; of a heading only its words.</param>
/// <param name="Level">Of a heading: 1 is the highest.</param>
/// <param name="Opens">True where a blank line, a rule or the beginning of the file stands before it.</param>
internal sealed record TextLine(int Number, string Text, LineForm Form, int Level, bool Opens)
{
    public bool IsBlank => Form == LineForm.Blank;

    public bool IsProse => Form == LineForm.Text;
}
