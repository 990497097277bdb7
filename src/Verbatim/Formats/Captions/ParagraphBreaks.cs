namespace Verbatim.Formats.Captions;

/// <summary>Where a turn made of cues gets a new paragraph: at a pause, and at the end of a sentence once it is long.</summary>
internal static class ParagraphBreaks
{
    private const double LongPause = 3.0;
    private const int EnoughCharacters = 300;
    private const int ManyCharacters = 600;
    private const int TooManyCharacters = 1500;

    /// <param name="length">Of the paragraph so far, in characters.</param>
    /// <param name="sentence">It ends with a sentence.</param>
    /// <param name="pause">Seconds between the cues; negative where they overlap.</param>
    public static bool IsDue(int length, bool sentence, double pause) =>
        length > TooManyCharacters || (sentence && length >= ManyCharacters) || (pause >= LongPause && (sentence || length >= EnoughCharacters));
}
