using Verbatim.Web.Hosting;
using Verbatim.Web.Quoting;

namespace Verbatim.Web.Pages.Quotes;

/// <summary>A quotation for the frame of another site: no script, no more than the frame shows.</summary>
[Embeddable]
internal sealed class EmbedModel(QuoteDesk desk) : QuoteModel(desk);
