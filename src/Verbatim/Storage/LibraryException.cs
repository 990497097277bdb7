namespace Verbatim.Storage;

/// <summary>The library folder or its database cannot be used; the message says which file, what was found and what to do.</summary>
public sealed class LibraryException(string message, Exception? cause = null) : Exception(message, cause);
