using Verbatim.Formats.Captions;
using Verbatim.Transcripts;

namespace Verbatim.Formats.SubStation;

/// <summary>SubStation Alpha and Advanced SubStation Alpha. The Format line says which field is which; the Name field names the speaker.</summary>
public sealed class SubStationReader : ITranscriptReader
{
    private const int LinesToLookAt = 20;

    private static readonly string[] UsualFields = ["Layer", "Start", "End", "Style", "Name", "MarginL", "MarginR", "MarginV", "Effect", "Text"];

    public string Format => "substation";

    public IReadOnlyList<string> Extensions { get; } = [".ass", ".ssa"];

    public Fit Recognise(SourceText source)
    {
        foreach (var line in source.Beginnings().Where(l => !string.IsNullOrWhiteSpace(l)).Take(LinesToLookAt))
        {
            if (line.Trim() is "[Script Info]" or "[V4+ Styles]" or "[V4 Styles]" or "[Events]")
                return Fit.Certain;
            if (line.StartsWith("Dialogue:", StringComparison.OrdinalIgnoreCase) && Parse(line, UsualFields, 1) is not null)
                return Fit.Likely;
        }

        return Fit.No;
    }

    public Transcript Read(SourceText source)
    {
        var receipt = new CaptionReceipt(source);
        var (facts, fields, section) = (EpisodeFacts.Unknown, UsualFields, "");
        var problems = new List<Problem>();
        var captions = new List<Caption>();
        for (var i = 0; i < source.Lines.Length; i++)
        {
            var line = source.Lines[i].TrimStart();
            if (line.StartsWith('[') && line.TrimEnd().EndsWith(']'))
                section = line.Trim();
            if (line.StartsWith("Format:", StringComparison.OrdinalIgnoreCase) && section is "[Events]" or "")
                fields = [.. line["Format:".Length..].Split(',').Select(f => f.Trim())];
            if (section == "[Script Info]" && line.StartsWith("Title:", StringComparison.OrdinalIgnoreCase) && line["Title:".Length..].Trim() is { Length: > 0 } title && title != "<untitled>")
                facts = facts with { Title = title };
            if (!line.StartsWith("Dialogue:", StringComparison.OrdinalIgnoreCase))
            {
                var comment = line.StartsWith(';') || line.StartsWith("Comment:", StringComparison.OrdinalIgnoreCase);
                receipt.Add(i + 1, comment ? LineKind.Comment : LineKind.Metadata, comment ? "comment" : "script header and styles");
            }
            else if (Parse(line, fields, i + 1) is { } caption)
            {
                receipt.Add(i + 1, LineKind.Cue, "dialogue without words of its own");
                captions.Add(caption);
            }
            else
            {
                receipt.Add(i + 1, LineKind.Boilerplate, "dialogue without valid times");
                problems.Add(Problem.Warning(i + 1, $"found {CaptionTranscript.Quoted(line)}, expected \"Dialogue: 0,0:00:01.00,0:00:04.00,...\""));
            }
        }

        return CaptionTranscript.Of(Format, source, InOrder(captions), receipt, facts, problems, "an [Events] section with \"Dialogue:\" lines", "script");
    }

    // Typesetting shows one text in several layers at the same time.
    private static List<Caption> InOrder(List<Caption> captions)
    {
        var seen = new HashSet<(double, double?, string)>();
        return [.. captions.OrderBy(c => c.Start).Where(c => seen.Add((c.Start, c.End, string.Join('\n', c.Lines.Select(l => l.Text)))))];
    }

    private static Caption? Parse(string line, string[] fields, int number)
    {
        var values = line["Dialogue:".Length..].Split(',', fields.Length);
        if (values.Length < fields.Length
            || !TimingLine.TryTime(Value("Start").AsSpan(), out var start) || !TimingLine.TryTime(Value("End").AsSpan(), out var end)
            || !Value("Start").Contains(':', StringComparison.Ordinal))
            return null;
        var name = Value("Name") is { Length: > 0 } n ? n : Value("Actor");
        return new Caption(start, end < start ? null : end, SubStationText.Read(values[^1], start, number, name.Length > 0 ? name : null));

        string Value(string field) => Array.FindIndex(fields, f => f.Equals(field, StringComparison.OrdinalIgnoreCase)) is >= 0 and var i ? values[i].Trim() : "";
    }
}
