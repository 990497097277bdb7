using System.Security;
using System.Text;
using Verbatim.Storage;
using Verbatim.Web.Reading;

namespace Verbatim.Web.Api;

/// <summary>All pages of the library for search engines (sitemaps.org): one file, or an index of several where there are more than one may hold.</summary>
internal static class Sitemaps
{
    /// <summary>In one file.</summary>
    public const int MostAddresses = 50_000;

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static readonly string[] FixedPaths = ["/", "/people", "/search/help", "/quotes"];

    public static IResult Whole(string origin, LibraryLists lists, Register register)
    {
        var paths = Paths(lists, register);
        return paths.Length <= MostAddresses
            ? Send("urlset", "url", origin, paths)
            : Send("sitemapindex", "sitemap", origin, Enumerable.Range(1, (paths.Length + MostAddresses - 1) / MostAddresses).Select(n => $"/sitemap-{n}.xml"));
    }

    /// <param name="number">1-based.</param>
    public static IResult Part(string origin, LibraryLists lists, Register register, int number) =>
        number > 0 && Paths(lists, register).Chunk(MostAddresses).ElementAtOrDefault(number - 1) is { } paths
            ? Send("urlset", "url", origin, paths)
            : Results.NotFound();

    private static string[] Paths(LibraryLists lists, Register register) =>
    [
        .. FixedPaths,
        .. register.Shows.Select(s => Addresses.Show(s.Slug)),
        .. register.People.Select(p => Addresses.Person(p.Slug)),
        .. lists.Addresses().Select(Addresses.Episode),
    ];

    private static IResult Send(string list, string entry, string origin, IEnumerable<string> paths)
    {
        var map = new StringBuilder($"""<?xml version="1.0" encoding="UTF-8"?><{list} xmlns="{Namespace}">""");
        foreach (var path in paths)
            map.Append('<').Append(entry).Append("><loc>").Append(SecurityElement.Escape(origin + path)).Append("</loc></").Append(entry).Append('>');
        return Results.Text(map.Append("</").Append(list).Append('>').ToString(), "application/xml; charset=utf-8");
    }
}
