namespace Verbatim.Formats.Text;

/// <summary>Second stage: what stands at the beginning of a line where a speaker's label would.</summary>
/// <param name="dashes">Where this text parts its labels by a dash instead of a colon.</param>
internal sealed class LabelScanner(TimeMarkScanner times, DashHabit dashes)
{
    private const int LongestLabel = 60;

    /// <summary>Null where nothing at the beginning of the line can be a label.</summary>
    public LabelCandidate? Scan(string text)
    {
        if (StageNotes.OfMarked(text) is not null)
            return null;
        var at = 0;
        var marks = LabelMarks.None;
        if (SkipBullet(text, ref at))
            marks |= LabelMarks.Bullet;
        double? start = null, to = null;
        if (times.TryAt(text, at, out var lead))
        {
            (start, to) = (lead.From, lead.To);
            marks |= LabelMarks.Timed;
            at = SkipSeparators(text, lead.End);
        }

        if (at >= text.Length)
            return null;
        var found = ScanBold(text, at) ?? ScanBracket(text, at) ?? ScanAngle(text, at, lead.End > 0) ?? ScanPlain(text, at);
        if (found is not var (label, kind, end))
            return null;
        marks |= kind;
        return Finish(text, label, marks, at, end, start, to);
    }

    /// <summary>A heading that may be a label: <c>#### Name</c>, with or without a colon or a time.</summary>
    public LabelCandidate? ScanHeading(string text) =>
        Scan(text) is { } label && (label.Has(LabelMarks.Alone) || LabelShapes.IsBreak(label.Label)) && !label.Has(LabelMarks.Bullet) ? label with { Marks = label.Marks | LabelMarks.Heading } : null;

    // `**Name:** text`, `**Name**: text`, `__Name__ text`, `**Name [00:12]:** text`, `**Q: text**`
    private static (string Label, LabelMarks Marks, int End)? ScanBold(string text, int at)
    {
        var marker = text.AsSpan(at).StartsWith("**") ? "**" : text.AsSpan(at).StartsWith("__") ? "__" : null;
        if (marker is null)
            return null;
        var open = at + 2;
        var close = text.IndexOf(marker, open, Math.Min(text.Length - open, LongestLabel + 24), StringComparison.Ordinal);
        if (close < 0 || close == text.Length - 2)
        {
            var colon = text.AsSpan(open, Math.Min(LongestLabel, text.Length - open)).IndexOfAny(':', '：');
            if (colon > 0 && open + colon + 1 < text.Length - 2 && text.EndsWith(marker, StringComparison.Ordinal))
                return (text.Substring(open, colon).Trim(), LabelMarks.Bold, open + colon);
        }

        if (close <= open)
            return null;
        var inner = text[open..close].Trim();
        return (inner, LabelMarks.Bold, close + 2);
    }

    // `[Speaker 1] text`, `[Audience]: text`
    private static (string Label, LabelMarks Marks, int End)? ScanBracket(string text, int at)
    {
        if (text[at] != '[')
            return null;
        var close = text.IndexOf(']', at, Math.Min(text.Length - at, LongestLabel + 2));
        return close < 0 || (close + 1 < text.Length && text[close + 1] == '(') ? null : (text[(at + 1)..close].Trim(), LabelMarks.Bracket, close + 1);
    }

    // `<Name> text` of a chat; without a time before it, a name in small letters is rather a tag.
    private static (string Label, LabelMarks Marks, int End)? ScanAngle(string text, int at, bool timed)
    {
        if (text[at] != '<' || at + 2 >= text.Length)
            return null;
        var close = text.IndexOf('>', at, Math.Min(text.Length - at, LongestLabel + 2));
        if (close < at + 3 || close + 1 >= text.Length || !char.IsWhiteSpace(text[close + 1]))
            return null;
        var label = text[(at + 1)..close].Trim('@', '+', ' ');
        var name = label.Length > 1 && (timed || !char.IsAsciiLetterLower(label[0])) && !label.AsSpan().ContainsAny("/=\"");
        return name && (timed || !label.All(char.IsAsciiLetterUpper)) ? (label, LabelMarks.Bracket, close + 1) : null;
    }

    // `Name: text`, `Name 0:03`, `Name (00:07)`, `Name`
    private (string Label, LabelMarks Marks, int End)? ScanPlain(string text, int at)
    {
        var limit = Math.Min(text.Length, at + LongestLabel + 2);
        for (var i = at; i < limit; i++)
        {
            var c = text[i];
            if (c is ':' or '：' || dashes.PartsAt(text, at, i))
                return (text[at..i].Trim(), LabelMarks.None, i);
            if ((c is '[' or '(' or '\\' || (char.IsAsciiDigit(c) && i > at && char.IsWhiteSpace(text[i - 1]))) && i > at && times.TryAt(text, i, out var mark))
                return EndsLabel(text, mark) && text[i - 1] is not ('(' or '[') ? (text[at..i].Trim().TrimEnd('-', '–', '—', '|', ',').Trim(), LabelMarks.None, i) : null;
        }

        return text.Length - at <= LongestLabel ? (text[at..].Trim(), LabelMarks.None, text.Length) : null;
    }

    // A bare time belongs to a label only where the line, or a colon, ends behind it.
    private static bool EndsLabel(string text, TimeMark mark)
    {
        var rest = text.AsSpan(mark.End).Trim();
        return rest.IsEmpty || rest[0] is ':' or '：' || mark.Bracketed;
    }

    private LabelCandidate? Finish(string text, string label, LabelMarks marks, int begin, int end, double? start, double? to)
    {
        (label, var inside) = CutTime(label);
        if (inside is { } within)
        {
            (start, to) = (within.From, within.To);
            marks |= LabelMarks.Time;
        }

        if (label.EndsWith(':') || label.EndsWith('：') || (label.StartsWith(':') && label.Length > 1))
        {
            marks |= LabelMarks.Colon;
            label = label.Trim(':', '：', ' ');
        }

        var at = end;
        for (var rounds = 0; rounds < 3; rounds++)
        {
            var next = SkipSpaces(text, at);
            if (next < text.Length && (text[next] is ':' or '：' || (at == end && dashes.PartsAt(text, begin, next))))
            {
                marks |= LabelMarks.Colon;
                at = next + 1;
            }
            else if (times.TryAt(text, next, out var mark) && (mark.Bracketed || EndsLabel(text, mark) || (marks & (LabelMarks.Colon | LabelMarks.Bold)) != 0))
            {
                start ??= mark.From;
                to ??= mark.To;
                if ((marks & LabelMarks.Time) == 0 && (marks & LabelMarks.Timed) == 0)
                    start = mark.From;
                marks |= LabelMarks.Time;
                at = mark.End;
            }
            else
            {
                break;
            }
        }

        var body = SkipSpaces(text, at);
        if (body < text.Length && text[body] == '*' && (marks & LabelMarks.Bold) != 0 && body + 1 < text.Length && char.IsWhiteSpace(text[body + 1]))
            body = SkipSpaces(text, body + 1);
        if (body >= text.Length)
            marks |= LabelMarks.Alone;
        label = Tidy(label);
        var shape = LabelShapes.Of(label);
        if ((shape == LabelShape.None && !LabelShapes.IsBreak(label)) || (shape == LabelShape.Phrase && !IsLabelledPhrase(label, marks)) || (shape == LabelShape.Nickname && (marks & (LabelMarks.Bracket | LabelMarks.Timed)) == LabelMarks.Bracket))
            return null;
        return (marks & (LabelMarks.Colon | LabelMarks.Bold | LabelMarks.Time | LabelMarks.Bracket | LabelMarks.Alone)) == 0
            ? null
            : new LabelCandidate(label, marks, shape, body, start, to);
    }

    // "Khách mời: ...": a role in words of which only the first is capitalised; bold phrases are rather keys.
    private static bool IsLabelledPhrase(string label, LabelMarks marks) => (marks & (LabelMarks.Time | LabelMarks.Timed)) != 0
        || ((marks & (LabelMarks.Colon | LabelMarks.Bold | LabelMarks.Bullet | LabelMarks.Alone | LabelMarks.Bracket)) == LabelMarks.Colon && label.Count(c => c == ' ') <= 2 && label.IndexOf(' ') is > 0 and var first && !Vocabulary.FunctionWords.Contains(label[..first]));

    private (string Label, TimeMark? Mark) CutTime(string label)
    {
        for (var i = label.Length - 1; i >= 0; i--)
        {
            if (label[i] is not ('[' or '(' or '\\') && !(char.IsAsciiDigit(label[i]) && (i == 0 || char.IsWhiteSpace(label[i - 1]))))
                continue;
            if (i > 0 && label[i - 1] == '\\')
                continue;
            if (times.TryAt(label, i, out var mark) && label.AsSpan(mark.End).Trim(" :*").IsEmpty)
                return (label[..i].Trim().TrimEnd('-', '–', '|').Trim() + (label.EndsWith(':') ? ":" : ""), mark);
        }

        return (label, null);
    }

    private static string Tidy(string label)
    {
        label = Captions.CharacterReference.Decode(label.Trim().Trim('*', '_').Trim());
        var twice = label.IndexOf(": ", StringComparison.Ordinal);
        if (twice > 0 && label.AsSpan(twice + 2).Trim().SequenceEqual(label.AsSpan(0, twice)))
            label = label[..twice];
        return string.Join(' ', label.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool SkipBullet(string text, ref int at)
    {
        if (text.Length < 3)
            return false;
        var length = text.AsSpan().StartsWith(">>") ? text.AsSpan().IndexOfAnyExcept('>') : text[0] is '-' or '*' or '+' or '•' or '–' or '—' or '>' && text[1] == ' ' ? 1 : 0;
        if (length <= 0)
            return false;
        at = SkipSpaces(text, length);
        return true;
    }

    private static int SkipSeparators(string text, int i)
    {
        while (i < text.Length && (char.IsWhiteSpace(text[i]) || (text[i] is '-' or '–' or '—' or '|' or ':' && (i + 1 >= text.Length || char.IsWhiteSpace(text[i + 1])))))
            i++;
        return i;
    }

    private static int SkipSpaces(string text, int i)
    {
        while (i < text.Length && char.IsWhiteSpace(text[i]))
            i++;
        return i;
    }
}
