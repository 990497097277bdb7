using System.Collections.Concurrent;
using Microsoft.Extensions.Primitives;

namespace Verbatim.Web.Hosting;

/// <param name="Headers">Of the content: type, encoding.</param>
internal sealed record CachedPage(byte[] Body, KeyValuePair<string, StringValues>[] Headers);

/// <summary>Finished answers, compressed as they travel, of one generation of the library.</summary>
internal sealed class PageCache
{
    private const long MostBytes = 64 << 20;

    private volatile Shelf shelf = new(-1);

    public CachedPage? Find(long generation, string key) => shelf is var of && of.Generation == generation ? of.Pages.GetValueOrDefault(key) : null;

    /// <summary>An answer begun before a write may already hold what the write brought, never the other way round: it is kept under the older generation.</summary>
    public void Keep(long generation, string key, CachedPage page)
    {
        var of = shelf;
        if (of.Generation > generation)
            return;
        if (of.Generation < generation || of.Bytes > MostBytes)
            shelf = of = new Shelf(generation);
        if (of.Pages.TryAdd(key, page))
            of.Add(page.Body.Length + key.Length * 2);
    }

    private sealed class Shelf(long generation)
    {
        private long bytes;

        public long Generation => generation;

        public ConcurrentDictionary<string, CachedPage> Pages { get; } = new(StringComparer.Ordinal);

        public long Bytes => Interlocked.Read(ref bytes);

        public void Add(long more) => Interlocked.Add(ref bytes, more);
    }
}

internal static class PageCacheSetup
{
    public static void AddPageCache(this WebApplicationBuilder builder) => builder.Services.AddSingleton<PageCache>();
}
