using Verbatim.Transcripts;

namespace Verbatim.Formats;

/// <summary>A source that gives no transcript: the reason, and a receipt that still covers every line.</summary>
public static class Refusal
{
    /// <param name="found">What was found and what was expected.</param>
    public static Transcript Of(SourceText source, string format, int? line, string found) =>
        Of(source, format, Problem.Error(line, found));

    public static Transcript Of(SourceText source, string format, Problem reason)
    {
        var refused = Transcript.Refused(format, reason);
        var first = 0;
        var last = source.LineCount - 1;
        while (first <= last && source.IsBlank(first + 1))
            first++;
        while (last >= first && source.IsBlank(last + 1))
            last--;
        return first > last
            ? refused
            : refused with { Receipt = [new ReceiptEntry(new LineRange(first + 1, last + 1), LineKind.Boilerplate, "not a transcript: the file is refused")] };
    }
}
