using System.Buffers;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Text;

/// <summary>
/// Words quoted from the conversation, in the layouts pages use: in quotation marks with <c>— Name ([mm:ss])</c> behind them or on
/// the next line, <c>[mm:ss] Name: "..."</c>, with list and block-quote marks before them.
/// </summary>
internal static class QuotationScanner
{
    private const int LongestName = 60;
    private static readonly SearchValues<char> Openers = SearchValues.Create("“\"«„‟「『»");
    private static readonly SearchValues<char> Closers = SearchValues.Create("”\"»“」』«");

    /// <summary>True where a line quotes and says whom or when.</summary>
    public static bool IsAttributed(TextDocument document, int index) =>
        TryRead(document, index, out var quotation, out _) && (quotation.AttributedTo is not null || quotation.StampSeconds is not null);

    /// <param name="last">Index of the last line that belongs to it.</param>
    public static bool TryRead(TextDocument document, int index, out Quotation quotation, out int last)
    {
        quotation = null!;
        last = index;
        var text = document.Lines[index].Text;
        var at = SkipMarks(text);
        double? stamp = null;
        string? name = null;
        var stamped = document.Times.TryAt(text, at, out var lead);
        if (stamped)
        {
            stamp = lead.From;
            at = SkipMarks(text, lead.End);
        }

        var open = text.AsSpan(at).IndexOfAny(Openers);
        if (open > 0)
        {
            var before = text.AsSpan(at, open).Trim(" *_");
            if (open > LongestName || !before.EndsWith(":") || stamp is null)
                return false;
            name = before.Trim(":*_ ").ToString();
            at += open;
        }
        else if (open < 0)
        {
            return false;
        }

        var close = text.AsSpan(at + 1).LastIndexOfAny(Closers);
        if (close < 2)
            return false;
        var words = text.Substring(at + 1, close).Trim();
        var rest = text[(at + 1 + close + 1)..].Trim(' ', '*', '_', '\t');
        if (rest.Length == 0)
        {
            var next = document.NextFilled(index + 1);
            if (name is null && next < document.Lines.Length && document.Lines[next].IsProse && TryAttribution(document.Times, document.Lines[next].Text.TrimStart('>', ' '), out var below, out var belowStamp))
                (name, stamp, last) = (below, belowStamp ?? stamp, next);
        }
        else if (TryAttribution(document.Times, rest, out var behind, out var behindStamp))
        {
            (name, stamp) = (behind ?? name, behindStamp ?? stamp);
        }
        else if (rest is not ("." or ","))
        {
            return false;
        }

        if (Sentence.Words(words) < 2 || (stamped && name is null && last == index && rest.Length < 3))
            return false;
        quotation = new Quotation(words, name, stamp, new LineRange(index + 1, last + 1));
        return true;
    }

    // `— Dan Roberts ([07:26])`, `- Ann Lee, 12:30`, `(Ann Lee, 12:30)`, `([12:30])`
    private static bool TryAttribution(TimeMarkScanner times, string text, out string? name, out double? stamp)
    {
        (name, stamp) = (null, null);
        var dashed = text.Length > 1 && text[0] is '—' or '–' or '-' or '―' or '~';
        if (!dashed && !(text.StartsWith('(') || text.StartsWith('[')))
            return false;
        var rest = text.TrimStart('—', '–', '-', '―', '~', ' ', '*', '_');
        var stampAt = rest.Length;
        for (var i = 0; i < rest.Length && i < 2 * LongestName; i++)
        {
            if ((rest[i] is '[' or '(' or '\\' || char.IsAsciiDigit(rest[i])) && times.TryAt(rest, i, out var mark))
            {
                (stamp, stampAt) = (mark.From, i);
                break;
            }
        }

        if (stamp is null && !dashed)
            return false;
        var written = rest[..stampAt].Trim(' ', '(', '[', ',', '*', '_', '\\', '@', '-', '–', '—', ')', ']', '.');
        var comma = written.IndexOfAny([',', '(', '[']);
        if (comma > 0)
            written = written[..comma].Trim();
        if (written.Length > LongestName || (written.Length > 0 && LabelShapes.Of(written) == LabelShape.None))
            return false;
        name = written.Length == 0 ? null : written;
        return name is not null || stamp is not null;
    }

    private static int SkipMarks(string text, int at = 0)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is '>' or '-' or '*' or '_' or '•' or '+' or '–' or '—'))
            at++;
        return at;
    }
}
