using System.Globalization;
using System.Text;
using Verbatim.Formats.WebVtt;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Exports;

/// <summary>SubRip as podcast players expect it: at most two lines of 32 characters, <c>Name: </c> where a turn begins, CRLF.</summary>
public static class SubRipWriter
{
    private static readonly CueShape Shape = new(32, 2, LabelInText: true);

    public static string Write(Episode episode)
    {
        var file = new StringBuilder();
        var number = 0;
        foreach (var cue in CueCutter.Cut(episode, Shape))
        {
            file.Append(CultureInfo.InvariantCulture, $"{++number}\r\n{Time(cue.Start)} --> {Time(cue.End)}\r\n");
            if (cue is { OpensTurn: true, Speaker: { } speaker })
                file.Append(WithoutArrow(speaker)).Append(": ");
            file.AppendJoin("\r\n", cue.Lines.Select(WithoutArrow)).Append("\r\n\r\n");
        }

        return file.ToString();
    }

    private static string Time(double seconds) => WebVttTime.Format(seconds).Replace('.', ',');

    // Readers take any line with an arrow for a timing line.
    private static string WithoutArrow(string text) => text.Replace("-->", "→", StringComparison.Ordinal);
}
