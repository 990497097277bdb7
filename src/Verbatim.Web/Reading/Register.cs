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

    public PersonListing? Person(Slug slug) => Current.BySlug.GetValueOrDefault(slug);

    private Entries Current
    {
        get
        {
            var generation = watch.Current();
            return entries is { } known && known.Generation == generation ? known : entries = new Entries(generation, lists.Shows(), lists.People());
        }
    }

    private sealed record Entries(long Generation, ImmutableArray<ShowListing> Shows, ImmutableArray<PersonListing> People)
    {
        public Dictionary<Slug, PersonListing> BySlug { get; } = People.ToDictionary(p => p.Slug);
    }
}
