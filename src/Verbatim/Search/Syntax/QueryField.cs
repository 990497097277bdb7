namespace Verbatim.Search.Syntax;

/// <summary>What a condition of the form <c>field:value</c> looks at. The names in lower case are the language's.</summary>
public enum QueryField
{
    Speaker,
    Host,
    Guest,
    Show,
    Episode,
    File,
    Chapter,
    Title,
    Before,
    After,
    At,
    Has,
    Lang,
}
