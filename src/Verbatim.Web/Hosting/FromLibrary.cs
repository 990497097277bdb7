namespace Verbatim.Web.Hosting;

/// <summary>Marks endpoints whose answers only change when the library, or this program, does.</summary>
internal sealed class FromLibrary;
