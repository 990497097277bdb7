using System.Collections.Immutable;
using Verbatim.Storage;
using Verbatim.Transcripts;

namespace Verbatim.Web.Reading;

/// <summary>Shows and people, counted once for each generation of the library: counting reads every turn.</summary>
internal sealed class Register(LibraryLists lists, GenerationWatch watch)
{
    private volatile Entries? entries;

    public ImmutableArray<ShowListing> Shows => Current.Shows;

    /// <summary>Those who speak longest first.</summary>
    public ImmutableArray<PersonListing> People => Current.People;

    /// <summary>Those in which episodes were published, latest first.</summary>
    public ImmutableArray<int> Years => Current.Years;

    public PersonListing? Person(Slug slug) => Current.BySlug.GetValueOrDefault(slug);

    /// <summary>Whom somebody means by an address or by a name or a part of it: of several, whoever speaks longest.</summary>
    public PersonListing? Person(string text) =>
        (Slug.TryParse(text, out var slug) ? Person(slug) : null)
        ?? People.FirstOrDefault(p => p.Name.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase))
        ?? People.FirstOrDefault(p => p.Name.Contains(text.Trim(), StringComparison.OrdinalIgnoreCase));

    private Entries Current
    {
        get
        {
            var generation = watch.Current();
            return entries is { } known && known.Generation == generation ? known : entries = new Entries(generation, lists.Shows(), lists.People(), lists.Years());
        }
    }

    private sealed record Entries(long Generation, ImmutableArray<ShowListing> Shows, ImmutableArray<PersonListing> People, ImmutableArray<int> Years)
    {
        public Dictionary<Slug, PersonListing> BySlug { get; } = People.ToDictionary(p => p.Slug);
    }
}
