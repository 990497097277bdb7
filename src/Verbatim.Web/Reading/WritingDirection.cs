using System.Text;

namespace Verbatim.Web.Reading;

internal static class WritingDirection
{
    // Enough to know a conversation by; a quotation or a name in another script does not outweigh it.
    private const int LettersToJudge = 2000;

    public static bool IsRightToLeft(IEnumerable<string> texts)
    {
        var (letters, rightToLeft) = (0, 0);
        foreach (var rune in texts.SelectMany(t => t.EnumerateRunes()).Where(Rune.IsLetter).Take(LettersToJudge))
            (letters, rightToLeft) = (letters + 1, rightToLeft + (IsRightToLeft(rune) ? 1 : 0));
        return rightToLeft > letters / 2;
    }

    // Hebrew to Arabic Extended-A, the presentation forms, and the right-to-left rows of the supplementary plane (Unicode 16, DerivedBidiClass).
    private static bool IsRightToLeft(Rune rune) =>
        rune.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);
}
