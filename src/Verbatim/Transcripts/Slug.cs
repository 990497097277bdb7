using System.Globalization;
using System.Text;

namespace Verbatim.Transcripts;

/// <summary>A readable part of an address: lower-case letters and digits of any script, single hyphens between them.</summary>
public readonly record struct Slug
{
    private const int MaxLength = 80;

    private readonly string? value;

    private Slug(string value) => this.value = value;

    /// <summary>Folds any text into a slug; <c>untitled</c> where nothing of it can stand in an address. At most 80 characters, cut between words.</summary>
    public static Slug From(string text)
    {
        var slug = new StringBuilder();
        foreach (var rune in string.Concat(text.EnumerateRunes()).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark && rune.Value < 0x370)
                continue;
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
                slug.Append(Rune.ToLowerInvariant(rune));
            else if (rune.Value is not ('\'' or '’') && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        var result = slug.ToString().Normalize(NormalizationForm.FormC).Trim('-');
        if (result.Length > MaxLength)
        {
            var cut = result.LastIndexOf('-', MaxLength);
            result = cut > 0 ? result[..cut] : result[..MaxLength];
        }

        return new Slug(result.Length == 0 ? "untitled" : result);
    }

    public static bool TryParse(string? text, out Slug slug)
    {
        slug = text is null ? default : From(text);
        return text is not null && slug.ToString() == text;
    }

    public override string ToString() => value ?? "untitled";
}
