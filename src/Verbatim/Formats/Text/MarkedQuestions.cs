namespace Verbatim.Formats.Text;

/// <summary>
/// Interviews as magazines print them: nobody is labelled, the questions stand alone in bold or in italics and the answers below them in
/// plain type. Pages of frequently asked questions look the same; in them the questions speak of their reader, not to somebody.
/// </summary>
internal static class MarkedQuestions
{
    private const int FewestQuestions = 3;
    private const int LongestQuestion = 600;
    private const double SpokenAddress = 0.02;
    private const double MostLinks = 0.02;
    private static readonly string[] Markers = ["**", "__", "*", "_"];

    /// <summary>Length of the marker that a line is set in as a whole; 0 for any other line.</summary>
    public static int MarkerOf(string text)
    {
        foreach (var marker in Markers)
        {
            if (text.Length > 2 * marker.Length && text.StartsWith(marker, StringComparison.Ordinal) && text.EndsWith(marker, StringComparison.Ordinal))
                return text.IndexOf(marker, marker.Length, StringComparison.Ordinal) == text.Length - marker.Length && char.IsLetterOrDigit(First(text, marker.Length)) ? marker.Length : 0;
        }

        return 0;
    }

    /// <summary>Indexes of the lines that somebody asks; empty where the text is no such interview.</summary>
    public static HashSet<int> In(TextDocument document)
    {
        var marked = Enumerable.Range(0, document.Lines.Length).Where(i => document.Lines[i] is { IsProse: true, Text.Length: < LongestQuestion } line && MarkerOf(line.Text) > 0 && IsAnswered(document, i)).ToList();
        var asked = marked.Where(i => Sentence.IsQuestion(document.Lines[i].Text)).ToList();
        if (asked.Count < FewestQuestions || asked.Select(i => MarkerOf(document.Lines[i].Text)).Distinct().Count() > 1)
            return [];
        var within = marked.Where(i => i >= asked[0] && MarkerOf(document.Lines[i].Text) == MarkerOf(document.Lines[asked[0]].Text)).ToList();
        return asked.Count * 10 >= within.Count * 6 && IsTalk(document, asked) ? [.. within] : [];
    }

    private static bool IsAnswered(TextDocument document, int index) =>
        document.NextFilled(index + 1) is var next && next < document.Lines.Length && document.Lines[next].IsProse && MarkerOf(document.Lines[next].Text) == 0;

    private static bool IsTalk(TextDocument document, List<int> asked)
    {
        var register = SpeechRegister.Of(document, asked[0], document.Lines.Length);
        if (register.Address < SpokenAddress || register.Instructs || register.Links > MostLinks)
            return false;
        var (english, reader) = AddressWords.Instruction;
        var (own, to) = (0, 0);
        foreach (var word in asked.SelectMany(i => document.Lines[i].Text.Split(' ')))
        {
            var languages = AddressWords.Of(word.AsSpan().Trim(",.;:!?“”\"()*_"));
            to += (int)(languages >> reader & 1);
            own += (languages >> english & 1) > (languages >> reader & 1) ? 1 : 0;
        }

        return to >= own;
    }

    private static char First(string text, int at) => text[at] is '¿' or '“' or '"' or '«' or '‘' && at + 1 < text.Length ? text[at + 1] : text[at];
}
