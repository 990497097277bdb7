namespace Verbatim.Transcripts;

/// <summary>What a moment rests on, strongest first. Names in lower case are part of the public JSON.</summary>
public enum MomentSource
{
    /// <summary>A caption or word time.</summary>
    Cue,

    /// <summary>A time written in the text at this place.</summary>
    Mark,

    /// <summary>A time stated elsewhere (a table, a quotation's stamp) that was placed here.</summary>
    Anchor,

    /// <summary>Between two of the above.</summary>
    Interpolated,

    /// <summary>From the pace of speech alone.</summary>
    Estimated,
}

/// <param name="Seconds">From the beginning of the recording; not negative.</param>
/// <param name="Margin">Seconds; the truth lies within it nine times out of ten.</param>
public readonly record struct Moment(double Seconds, double Margin, MomentSource Source);
