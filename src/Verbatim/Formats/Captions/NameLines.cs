using Verbatim.Transcripts;

namespace Verbatim.Formats.Captions;

/// <summary>Meeting recorders write the speaker's name on a line of its own above the words of nearly every cue.</summary>
internal static class NameLines
{
    private const int FewestCues = 3;
    private const int MostWords = 5;
    private const int CuesPerName = 2;

    public static IReadOnlyList<Caption> Lift(IReadOnlyList<Caption> captions, CaptionReceipt receipt)
    {
        var names = captions.Select(NameOf).ToList();
        var stated = names.OfType<string>().ToList();
        var distinct = stated.Distinct(StringComparer.Ordinal).Count();
        if (stated.Count < FewestCues || stated.Count * 10 < captions.Count * 9 || distinct * CuesPerName > stated.Count)
            return captions;
        return [.. captions.Select((c, i) => names[i] is { } name ? Lifted(c, name, receipt) : c)];
    }

    private static string? NameOf(Caption caption)
    {
        if (caption.Lines.Length < 2 || caption.Lines[0] is not { Voice: null, Times.IsEmpty: true } line)
            return null;
        var name = line.Text.Trim().TrimEnd(':', '：');
        return name.AsSpan().Count(' ') < MostWords && LabelShape.BeginsLikeName(name) && LabelShape.IsPossible(name) && !CaptionText.EndsSentence(name) ? name : null;
    }

    private static Caption Lifted(Caption caption, string name, CaptionReceipt receipt)
    {
        receipt.Add(caption.Lines[0].Line, LineKind.Turn, "speaker's name above the cue text");
        return caption with { Lines = [.. caption.Lines.Skip(1).Select(l => l with { Voice = l.Voice ?? name })] };
    }
}
