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

    /// <summary>Where the chapter that a turn begins in comes from; see <see cref="FieldValue.Kinds"/>.</summary>
    Kind,

    Title,
    Before,
    After,
    At,
    Has,
    Lang,
}
