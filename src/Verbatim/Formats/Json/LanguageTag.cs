using System.Globalization;

namespace Verbatim.Formats.Json;

/// <summary>BCP 47 from what recognisers call a language: <c>en</c>, <c>en_us</c>, <c>english</c>.</summary>
internal static class LanguageTag
{
    public static string? Of(string? name)
    {
        var tag = name?.Trim().Replace('_', '-');
        if (string.IsNullOrEmpty(tag) || tag.Length > 35)
            return null;
        if (tag.Split('-') is [{ Length: 2 or 3 } language, .. var rest] && language.All(char.IsAsciiLetter) && rest.All(r => r.All(char.IsAsciiLetterOrDigit)))
            return string.Join('-', [language.ToLowerInvariant(), .. rest.Select(r => r.Length == 2 ? r.ToUpperInvariant() : r)]);
        return CultureInfo.GetCultures(CultureTypes.NeutralCultures)
            .FirstOrDefault(c => c.EnglishName.Equals(tag, StringComparison.OrdinalIgnoreCase) && c.Name.Length is 2 or 3)?.Name;
    }
}
