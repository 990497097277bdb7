using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Verbatim.Formats.Text;

/// <summary>Decides whether <c>01:04:06.29</c> ends in frames or in hundredths: of many hundredths some exceed 29, of frames none.</summary>
internal static partial class FrameRate
{
    private const int FramesPerSecond = 30;

    public static bool IsUsedIn(ImmutableArray<TextLine> lines)
    {
        var found = false;
        foreach (var line in lines)
        {
            if (!line.Text.Contains(':'))
                continue;
            foreach (var match in FineTime().EnumerateMatches(line.Text))
            {
                var fraction = line.Text.AsSpan(match.Index + match.Length - 2, 2);
                var after = match.Index + match.Length;
                if (after < line.Text.Length && char.IsAsciiDigit(line.Text[after]))
                    continue;
                found = true;
                if ((fraction[0] - '0') * 10 + fraction[1] - '0' >= FramesPerSecond)
                    return false;
            }
        }

        return found;
    }

    [GeneratedRegex(@"[0-9]:[0-9]{2}:[0-9]{2}\.[0-9]{2}", RegexOptions.NonBacktracking)]
    private static partial Regex FineTime();
}
