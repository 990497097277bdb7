namespace Verbatim.Web.Hosting;

/// <summary>Marks pages made of files as well as of the library: they change though nothing was written to it.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class FromFilesAttribute : Attribute;
