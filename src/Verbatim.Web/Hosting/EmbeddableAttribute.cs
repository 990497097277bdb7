namespace Verbatim.Web.Hosting;

/// <summary>Marks what other sites may show in a frame.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class EmbeddableAttribute : Attribute;
