using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Html;

/// <summary>What stands on one line of a page while the page is walked: perhaps a speaker, perhaps a time, and text.</summary>
internal sealed partial class LineParts
{
    private const int LongestLabel = 60;
    private const int LongestLink = 100;

    private readonly StringBuilder text = new();
    private string? speaker;
    private double? time;
    private LineRange? lines;
    private bool isLink = true;
    private string? emphasis;

    public bool IsEmpty => speaker is null && time is null && IsTextEmpty;

    /// <summary>Whether a speaker or time still waits for the words that belong to it.</summary>
    public bool IsWaiting => !IsEmpty && IsTextEmpty;

    public bool HasSpeaker => speaker is not null;

    public bool HasTime => time is not null;

    public IElement? Block { get; set; }

    private bool IsTextEmpty => text.Length == 0 || (text.Length == 1 && text[0] == ' ');

    public void Text(string piece, LineRange at, bool linked, string emphasized)
    {
        Reach(at);
        isLink &= linked || !piece.Any(char.IsLetterOrDigit);
        emphasis = emphasis is null || emphasis == emphasized ? emphasized : "";
        Space(piece);
    }

    /// <summary>White space and marks that stand for markup: they are on no line of their own.</summary>
    public void Space(string piece)
    {
        foreach (var c in piece)
        {
            var white = char.IsWhiteSpace(c);
            if (!white || (text.Length > 0 && text[^1] != ' '))
                text.Append(white ? ' ' : c);
        }
    }

    /// <summary>Takes a text as the speaker if it stands first on its line and can be a label.</summary>
    public bool Speaker(string label, LineRange at)
    {
        label = label.Trim().TrimEnd(':').Trim().Trim('[', ']').Trim();
        if (speaker is not null || !IsTextEmpty || label.Length is 0 or > LongestLabel)
            return false;
        Reach(at);
        speaker = label;
        return true;
    }

    /// <summary>Takes a text as the line's time if it is one and no other text comes before it.</summary>
    public bool Time(string stamp, LineRange at)
    {
        stamp = stamp.Trim().Trim('[', ']', '(', ')').Trim();
        if (time is not null || !IsTextEmpty || stamp.Length > 16 || !stamp.AsSpan().ContainsAny(":hms") || !Timestamp.TryParse(stamp, out var seconds))
            return false;
        Reach(at);
        time = seconds;
        return true;
    }

    public PageLine Finish(IElement body)
    {
        var words = text.ToString().Trim();
        if (speaker is not null && words.StartsWith(':'))
            words = words[1..].TrimStart();
        var written = new StringBuilder();
        if (speaker is not null)
            written.Append("**").Append(speaker).Append(":** ");
        if (time is { } seconds)
            written.Append(CultureInfo.InvariantCulture, $"[{Timestamp.Format(seconds)}{Fraction(seconds)}] ");
        written.Append(words);
        var label = speaker ?? OpensLikeLabel().Match(words).Groups["label"].Value;
        return new PageLine(written.ToString().Trim(), lines ?? LineRange.Of(1), Block ?? body)
        {
            Label = label.Length > 0 ? label : null,
            IsMarked = speaker is not null || time is not null || OpensLikeTime().IsMatch(words),
            IsLink = isLink && words.Length < LongestLink,
            Emphasis = speaker is null && time is null ? emphasis ?? "" : "",
        };
    }

    private static string Fraction(double seconds)
    {
        var thousandths = (int)((seconds - Math.Floor(seconds)) * 1000 + 1e-6);
        return thousandths == 0 ? "" : thousandths.ToString("'.'000", CultureInfo.InvariantCulture);
    }

    private void Reach(LineRange at) => lines = lines is { } so ? new LineRange(Math.Min(so.First, at.First), Math.Max(so.Last, at.Last)) : at;

    // 0:05 ...; [01:02:03] ...; Ana Reis (00:07): on a line of its own.
    [GeneratedRegex(@"^[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?(?:\s|$)|^[\p{Lu}\p{Lo}][^:]{0,60}[\[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?:?$", RegexOptions.NonBacktracking)]
    private static partial Regex OpensLikeTime();

    [GeneratedRegex(@"^(?<label>[\p{Lu}\p{Lo}][^:!?\n]{0,40}):\s", RegexOptions.NonBacktracking)]
    private static partial Regex OpensLikeLabel();
}
