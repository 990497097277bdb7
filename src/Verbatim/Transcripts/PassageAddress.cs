using System.Globalization;

namespace Verbatim.Transcripts;

/// <summary>
/// Where a passage can be read: <c>/episodes/show/episode#t13-p2</c>, turn and passage counted from 1 as on the page.
/// The path of the public JSON's <c>url</c>.
/// </summary>
/// <param name="Turn">0-based.</param>
/// <param name="Passage">0-based, in the order of <see cref="PassageSplitter"/>.</param>
public readonly record struct PassageAddress(EpisodeAddress Episode, int Turn, int Passage)
{
    /// <summary><c>t13-p2</c>, without the number sign.</summary>
    public string Fragment => string.Create(CultureInfo.InvariantCulture, $"t{Turn + 1}-p{Passage + 1}");

    /// <summary>The passage of a turn in which an offset lies; the one before where it lies between two.</summary>
    public static PassageAddress At(EpisodeAddress episode, int turn, Turn words, int offset)
    {
        var passages = PassageSplitter.Split(words);
        var passage = 0;
        while (passage + 1 < passages.Length && passages[passage + 1].Start <= offset)
            passage++;
        return new PassageAddress(episode, turn, passage);
    }

    /// <summary>Reads what <see cref="ToString"/> writes; a query between path and fragment is ignored.</summary>
    public static bool TryParse(string? text, out PassageAddress address)
    {
        address = default;
        if (text?.Split('#') is not [var path, ['t', .. var fragment]] || fragment.Split("-p") is not [var turn, var passage])
            return false;
        if (path.Split('?')[0].Split('/') is not ["", "episodes", var show, var episode])
            return false;
        if (!EpisodeAddress.TryParse($"{Uri.UnescapeDataString(show)}/{Uri.UnescapeDataString(episode)}", out var of)
            || !int.TryParse(turn, NumberStyles.None, CultureInfo.InvariantCulture, out var t)
            || !int.TryParse(passage, NumberStyles.None, CultureInfo.InvariantCulture, out var p) || t < 1 || p < 1)
            return false;
        address = new PassageAddress(of, t - 1, p - 1);
        return true;
    }

    public override string ToString() =>
        $"/episodes/{Uri.EscapeDataString(Episode.Show.ToString())}/{Uri.EscapeDataString(Episode.Episode.ToString())}#{Fragment}";
}
