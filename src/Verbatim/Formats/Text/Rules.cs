namespace Verbatim.Formats.Text;

/// <summary>Names of rules that several stages give.</summary>
internal static class Rules
{
    public static string OfMarkup(LineForm form) => form switch
    {
        LineForm.Image => "image",
        LineForm.Tag => "markup without words",
        _ => "rule across the page",
    };
}
