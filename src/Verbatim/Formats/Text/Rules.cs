namespace Verbatim.Formats.Text;

/// <summary>Names of rules that several stages give.</summary>
internal static class Rules
{
    public const string Break = "mark of a break";
    public const string EndOfTranscript = "end of the transcript";
    public const string EditorsLine = "line of the editor";
    public const string Note = "note of the transcriber";

    public static string OfMarkup(LineForm form) => form switch
    {
        LineForm.Image => "image",
        LineForm.Tag => "markup without words",
        _ => "rule across the page",
    };
}
