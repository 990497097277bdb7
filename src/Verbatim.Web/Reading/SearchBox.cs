namespace Verbatim.Web.Reading;

internal sealed record SearchBox(string Query, string Id, bool Focused = false);
