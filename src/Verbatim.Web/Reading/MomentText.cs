using System.Globalization;
using Verbatim.Timing;
using Verbatim.Transcripts;

namespace Verbatim.Web.Reading;

/// <summary>How moments and lengths are written on a page.</summary>
internal static class MomentText
{
    // Up to here a listener who jumps to the time hears the words at once.
    private const double NotableMargin = 2;

    public static bool IsApproximate(Moment moment) => moment.Margin > NotableMargin;

    /// <summary><c>12:13</c>, or <c>≈14:05</c> where the margin is notable.</summary>
    public static string Short(Moment moment) => (IsApproximate(moment) ? "≈" : "") + Timestamp.Format(moment.Seconds);

    public static string Spoken(Moment moment) => (IsApproximate(moment) ? Wording.About + " " : "") + Timestamp.Format(moment.Seconds);

    /// <summary>What the time rests on and how far it may be off.</summary>
    public static string Explain(Moment moment) =>
        Wording.Source(moment.Source) + (IsApproximate(moment) ? Wording.Margin(Span(Math.Ceiling(moment.Margin))) : "");

    /// <summary>The latest second from which the words are certainly still to come.</summary>
    public static int SafeSecond(Moment moment, double offset = 0) =>
        (int)Math.Max(0, Math.Floor(CertainStart.Of(moment) + offset));

    public static string Seconds(double seconds) => seconds.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>ISO 8601, for machines: <c>PT754S</c>.</summary>
    public static string Iso(double seconds) => string.Create(CultureInfo.InvariantCulture, $"PT{Math.Max(0, seconds):0.##}S");

    /// <summary><c>49 min</c>, <c>1 h 05 min</c>, <c>40 s</c>.</summary>
    public static string Span(double seconds)
    {
        var whole = (long)Math.Round(seconds);
        if (whole < 60)
            return string.Create(CultureInfo.InvariantCulture, $"{whole} s");
        var minutes = (whole + 30) / 60;
        return minutes < 60
            ? string.Create(CultureInfo.InvariantCulture, $"{minutes} min")
            : string.Create(CultureInfo.InvariantCulture, $"{minutes / 60} h {minutes % 60:00} min");
    }
}
