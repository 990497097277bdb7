using System.Collections.Immutable;
using System.Globalization;
using Verbatim.Storage;
using Verbatim.Transcripts;

namespace Verbatim.Web.Reading;

/// <summary>Which episodes of the list a reader wants.</summary>
/// <param name="Person">A name, a part of one, or the last part of the address of a person's page.</param>
/// <param name="Number">1-based page of the list.</param>
internal sealed record EpisodeChoice(string? Show, string? Person, int? Year, EpisodeOrder Sort, int Number)
{
    /// <summary>As an address says; what it says wrongly counts as not said.</summary>
    public static EpisodeChoice Of(IQueryCollection query)
    {
        string? Said(string key) => query[key] is [{ } first, ..] && !string.IsNullOrWhiteSpace(first) ? first : null;
        int? Whole(string key) => int.TryParse(Said(key), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        var sort = Enum.GetValues<EpisodeOrder>().FirstOrDefault(o => o.ToString().Equals(Said("sort"), StringComparison.OrdinalIgnoreCase));
        return new EpisodeChoice(Said("show"), Said("person"), Whole("year"), sort, Whole("page") ?? 1);
    }

    public bool IsFiltered => Show is not null || Person is not null || Year is not null;

    /// <summary>Null where a name means nobody or no show.</summary>
    public EpisodeFilter? Filter(Register register)
    {
        Slug? show = null, person = null;
        if (Show is not null)
        {
            if (!Slug.TryParse(Show, out var slug))
                return null;
            show = slug;
        }

        if (Person is not null)
        {
            if (register.Person(Person) is not { } found)
                return null;
            person = found.Slug;
        }

        return new EpisodeFilter(show, person, Year);
    }
}

/// <summary>What there is to choose from.</summary>
/// <param name="People">Names of those who speak longest.</param>
internal sealed record EpisodeChoices(ImmutableArray<ShowListing> Shows, ImmutableArray<int> Years, ImmutableArray<string> People);
