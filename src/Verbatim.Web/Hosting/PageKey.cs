using Microsoft.AspNetCore.Http.Features;

namespace Verbatim.Web.Hosting;

/// <summary>All of a request that decides what the answer from a library is.</summary>
/// <param name="Target">Path and query as they were sent.</param>
internal readonly record struct PageKey(string Scheme, string Host, string Target, string Encodings)
{
    public int Length => Scheme.Length + Host.Length + Target.Length + Encodings.Length;

    public static PageKey Of(HttpContext context) => new(
        context.Request.Scheme, context.Request.Host.Value ?? "", context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget, context.Request.Headers.AcceptEncoding.ToString());
}
