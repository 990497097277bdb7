using System.Collections.Immutable;
using Verbatim.Ingestion;
using Verbatim.Search;

namespace Verbatim.Web.Reading;

/// <summary>The texts of searching and of checking quotations.</summary>
internal static partial class Wording
{
    public const string HowToAsk = "How to ask";
    public const string WholeCheatSheet = "The whole language of search on one page";
    public const string CheatSheetLead = "Everything you type holds within one turn: what one person says in one go. Each example is a link that asks it.";
    public const string Always = "Capitals, accents, curly quotation marks, apostrophes and the commas of numbers make no difference; hyphens divide words. Nothing you type is an error: what cannot be read is left out, and the page says so.";
    public const string ChapterKind = "Chapters from";
    public const string InContext = "In context";
    public const string SoundsLike = "A recogniser may have heard it as";
    public const string CheckQuotation = "Check a quotation";
    public const string CheckQuotationLead = "Paste what you remember, or what somebody is said to have said. The answer is where it was said word for word, where something like it was said, or that nobody said it here.";
    public const string RememberedText = "The quotation";
    public const string Check = "Check";
    public const string DifferenceLegend = "Struck out: only in what you pasted. Underlined: what was said.";
    public const string NotSaid = "Not said:";
    public const string Said = "Said:";
    public const string QuoteLink = "Link to these words";
    public const string OtherPlaces = "Other places";

    /// <summary>For the search page before anything is asked.</summary>
    public static readonly (string Query, string Meaning)[] QueryExamples =
    [
        ("think people", "turns in which one person says both words, in any form"),
        ("\"you know\"", "exactly these words, one after the other"),
        ("think OR believe", "either word"),
        ("think -people", "the first word without the second"),
        ("interest*", "words that begin so"),
        ("think NEAR/5 people", "both words, at most five words apart"),
        ("has:question think", "only turns that ask something"),
        ("ask:how think", "what was answered to somebody who just said that"),
    ];

    /// <param name="speaker">Somebody of the library; null where nobody is named.</param>
    /// <param name="show">The same.</param>
    public static ImmutableArray<CheatSheetPart> CheatSheet(string? speaker, string? show) =>
    [
        new("Words",
        [
            ("think people", "both words, anywhere in the turn, in any English inflection"),
            ("\"you know\"", "exactly these words in this order"),
            ("=thing", "exactly this word"),
            ("interest*", "a word that begins so"),
            ("peopel~", "a word spelled almost so; peopel~2 with two letters off"),
            ("~theenk", "a word that sounds so"),
        ]),
        new("Together",
        [
            ("think OR believe", "one or the other; AND is what a space means"),
            ("think -people", "the first and not the second; NOT says the same"),
            ("think (people OR world)", "parentheses group"),
            ("\"people think\"~8", "these words in any order, at most eight words apart"),
            ("think NEAR/5 people", "the same for words and phrases; NEAR alone means ten"),
        ]),
        new("Conversation",
        [
            ("ask:how", "what was answered to somebody who just said that"),
            ("ask:how reply:think", "one person said the first, and the next the second"),
            ("has:question think", "turns with a question"),
        ]),
        .. speaker is null ? [] : (CheatSheetPart[])
        [
            new("Who",
            [
                ($"speaker:\"{speaker}\"", "what one person says; a part of the name is enough, speaker:A is a label"),
                ($"speaker:\"{speaker}\" think", "the same, with a word"),
                ($"-speaker:\"{speaker}\" think", "what everybody else says; host: and guest: name who is in the episode"),
            ]),
        ],
        new("Where and when",
        [
            .. show is null ? [] : ((string, string)[])[($"show:\"{show}\"", "one show; episode:, title: and file: name an episode, chapter: a chapter by its title")],
            ("after:1999 think", "episodes of some years, months or days: before:2025-06, after:2024-10-22"),
            ("at:0:00-10:00 think", "the first ten minutes of each episode"),
            ("kind:heading think", "chapters that a heading opens; table, file, mark or none say other things"),
            ("lang:en think", "episodes of a language, where the source names it"),
        ]),
    ];

    public static string OfRemembered(RememberedState state) => state switch
    {
        RememberedState.Verbatim => "Said, word for word",
        RememberedState.Near => "Something like it was said",
        _ => NothingFound,
    };

    public static string PartsOnly(int parts) =>
        parts > 1 ? "Each of these parts was said, but nobody said the two together." : "Only this part of it was said.";

    public static string OfKind(string kind) => kind switch
    {
        "heading" => "Headings",
        "table" => "A table of times",
        "file" => "A chapter file",
        "mark" => "Time marks",
        _ => "No chapter",
    };

    public static string SoundsLikeIn(SearchAlternative other) => $"{string.Join(", ", other.Words)} ({Count(other.Total, "turn", "turns")})";
}

internal sealed record CheatSheetPart(string Title, ImmutableArray<(string Query, string Meaning)> Rows);
