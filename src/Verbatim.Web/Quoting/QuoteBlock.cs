using Markdig.Parsers;
using Markdig.Syntax;

namespace Verbatim.Web.Quoting;

/// <summary>A quote link alone on its line.</summary>
internal sealed class QuoteBlock(BlockParser parser, string address) : LeafBlock(parser)
{
    public string Address { get; } = address;

    /// <summary>Null where the link leads to no episode of the library.</summary>
    public FollowedQuote? Quote { get; set; }
}
