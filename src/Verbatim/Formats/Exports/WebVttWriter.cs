using System.Globalization;
using System.Text;
using Verbatim.Formats.WebVtt;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Exports;

/// <summary>WebVTT with a voice span on every cue of at most two lines of 65 characters; notes say where the words come from and how far the times may be off.</summary>
public static class WebVttWriter
{
    private static readonly CueShape Shape = new(65, 2, LabelInText: false);
    private static readonly double[] Margins = [0.1, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600];

    public static string Write(Episode episode)
    {
        var file = new StringBuilder("WEBVTT\n\nNOTE\n");
        foreach (var fact in Provenance(episode).Where(f => !string.IsNullOrWhiteSpace(f)))
            file.Append(OfNote(fact)).Append('\n');
        (MomentSource, double)? stated = null;
        foreach (var cue in CueCutter.Cut(episode, Shape))
        {
            if (cue.Moment is { } moment && (moment.Source, Margin(moment)) is var certainty && certainty != stated)
            {
                file.Append(CultureInfo.InvariantCulture, $"\nNOTE Times from here on are within {Margin(moment)} s ({moment.Source.ToString().ToLowerInvariant()}).\n");
                stated = certainty;
            }

            file.Append(CultureInfo.InvariantCulture, $"\n{WebVttTime.Format(cue.Start)} --> {WebVttTime.Format(cue.End)}\n");
            if (cue.Speaker is { } speaker)
                file.Append(CultureInfo.InvariantCulture, $"<v {Escape(speaker)}>");
            file.AppendJoin('\n', cue.Lines.Select(Escape)).Append('\n');
        }

        return file.ToString();
    }

    private static IEnumerable<string> Provenance(Episode episode)
    {
        if (episode.Facts.Title is { } title)
            yield return title;
        if (episode.Facts.Show is { } show)
            yield return episode.Facts.Number is { } number ? $"{show}, {number}" : show;
        if (episode.Facts.Published is { } published)
            yield return published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        yield return $"Verbatim {episode.Address} from {episode.Source.FileName}";
    }

    // An arrow would open a cue, an empty line would end the note.
    private static string OfNote(string text) => text.ReplaceLineEndings(" ").Replace("-->", "→", StringComparison.Ordinal);

    private static double Margin(Moment moment) => Margins.FirstOrDefault(m => m >= moment.Margin, Math.Ceiling(moment.Margin));

    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
