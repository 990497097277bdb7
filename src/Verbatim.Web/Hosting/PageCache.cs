using System.Collections.Concurrent;

namespace Verbatim.Web.Hosting;

/// <summary>Finished answers, compressed as they travel. Those of an older generation of the library only tell whether a newer one differs.</summary>
internal sealed class PageCache
{
    private const long MostBytes = 64 << 20;

    private volatile Shelf shelf = new();

    /// <summary>The page as it last was, and the generation it belongs to.</summary>
    public (long Generation, CachedPage Page)? Find(PageKey key) => shelf.Pages.TryGetValue(key, out var kept) ? kept : null;

    /// <summary>The page as it is to be sent: one whose bytes are those of an earlier generation keeps the date it had.</summary>
    public CachedPage Keep(long generation, PageKey key, CachedPage page)
    {
        var on = shelf;
        if (on.Bytes > MostBytes)
            shelf = on = new Shelf();
        on.Add(page.Body.Length + key.Length * 2);
        var kept = on.Pages.AddOrUpdate(key, (generation, page), (_, before) =>
        {
            on.Add(-before.Page.Body.Length - key.Length * 2);
            return before.Page.Tag == page.Tag && before.Page.Changed is not null ? (Math.Max(before.Generation, generation), before.Page)
                : before.Generation > generation ? before : (generation, page);
        });
        return kept.Page.Tag == page.Tag ? kept.Page : page;
    }

    private sealed class Shelf
    {
        private long bytes;

        public ConcurrentDictionary<PageKey, (long Generation, CachedPage Page)> Pages { get; } = new();

        public long Bytes => Interlocked.Read(ref bytes);

        public void Add(long more) => Interlocked.Add(ref bytes, more);
    }
}

internal static class PageCacheSetup
{
    public static void AddPageCache(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PageCache>();
        builder.Services.AddSingleton<WriteTime>();
    }
}
