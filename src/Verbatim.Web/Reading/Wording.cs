using System.Globalization;
using Verbatim.Quotes;
using Verbatim.Search;
using Verbatim.Storage;
using Verbatim.Timing;
using Verbatim.Transcripts;

namespace Verbatim.Web.Reading;

/// <summary>Every text of the interface.</summary>
internal static partial class Wording
{
    public const string Site = "Verbatim";
    public const string Promise = "Read, search and quote what was said.";
    public const string Lead = "Podcast conversations, word for word: who said it, when, and a link to the very passage.";
    public const string SkipToContent = "Skip to the text";
    public const string Episodes = "Episodes";
    public const string People = "People";
    public const string Shows = "Shows";
    public const string Transcript = "Transcript";
    public const string Chapters = "Chapters";
    public const string Beginning = "Beginning";
    public const string About = "about";
    public const string NobodyNamed = "Speaker not named";
    public const string Host = "Host";
    public const string Guest = "Guest";
    public const string Inferred = "inferred";
    public const string WhyThisName = "Why this name?";
    public const string HowNamesAreInferred = "The transcript does not say outright who speaks under these labels. Each name was worked out from what is said; a sidecar file confirms or corrects it.";
    public const string WholeDescription = "Read all of it";
    public const string AboutTranscript = "About this transcript";
    public const string TimeExample = "Go to 12:34";
    public const string NotSpeaking = "named, without a turn of their own";
    public const string Corrections = "Corrections";
    public const string Notes = "Notes";
    public const string QuotedInNotes = "Quoted in the notes";
    public const string QuotationNotFound = "not found in the conversation";
    public const string QuotationEdited = "reworded";
    public const string ShowNotNamed = "Show not named";
    public const string Listen = "Listen";
    public const string Search = "Search";
    public const string SearchLabel = "Search what was said";
    public const string SearchHint = "Words, a \"phrase\", speaker:name";
    public const string LinkCopied = "Link copied";
    public const string Continue = "Continue reading";
    public const string ClearMarks = "Show without marks";
    public const string EmptyLibrary = "Nothing to read yet";
    public const string EmptyLibraryHelp = "A transcript becomes a page here once it is in the library. In a terminal:";
    public const string EmptyLibraryThen = "Then load this page again. Text copied from a web page, captions, a recogniser's JSON and Markdown are all read.";

    public static readonly (string Command, string Meaning)[] FirstSteps =
    [
        ("verbatim inspect FILE", "shows what is understood of a transcript, without storing anything"),
        ("verbatim ingest PATH", "reads files and folders into the library"),
    ];

    public const string NoEpisodesFit = "No episode fits";
    public const string NoEpisodesFitHelp = "Try a part of the name, another year, or leave a field open.";
    public const string ShowAll = "Show all episodes";
    public const string Person = "Person";
    public const string Everybody = "Everybody";
    public const string Menu = "Site";
    public const string StillReading = "Reading the sources. This page shows them as soon as they are in.";
    public const string BadRequestTitle = "This address is not asked so";
    public const string BadRequestHelp = "Something in the address or in the way it was asked does not fit this site.";
    public const string NotFoundTitle = "This page is not here";
    public const string NotFoundHelp = "The address may have been mistyped, or what it named is no longer in the library. A search often finds the words themselves.";
    public const string Quotation = "A quotation";
    public const string ReadInConversation = "Read it in the conversation";
    public const string ErrorTitle = "Something broke on our side";
    public const string ErrorHelp = "The page could not be made. What happened was written to the log; trying again may work.";
    public const string LibraryAwayTitle = "The library cannot be read";
    public const string LibraryAwayHelp = "Its file is missing, damaged or held by another program. The log says which; nothing has to be started again once it is back.";
    public const string BackHome = "All episodes";
    public const string WhoSpeaksWhen = "Who speaks when";
    public const string TurnsByChapter = "What they say, by chapter";
    public const string Pages = "Pages of the list";
    public const string Previous = "Previous";
    public const string Next = "Next";

    public const string FoundHere = "Places found in this episode";
    public const string FindHere = "Find in this episode";
    public const string Find = "Find";
    public const string AlsoAs = "Also as";
    public const string PlaceInConversation = "Place in the conversation";
    public const string Keys = "Keys and actions";
    public const string Copied = "Copied";
    public const string Player = "Player";
    public const string Speed = "Speed";
    public const string Close = "Close";
    public const string Theme = "Light or dark";
    public const string AllShows = "All shows";
    public const string AllYears = "All";
    public const string Filter = "Apply";
    public const string FilterEpisodes = "Which episodes";

    public const string NoPeople = "Nobody is named yet";
    public const string NoPeopleHelp = "People appear here with the first transcript that names who speaks.";

    public const string DescribePeople = "Everybody who speaks in the library, with all that they say.";
    public const string Passages = "Passages";
    public const string Speaker = "Speaker";
    public const string Show = "Show";
    public const string Year = "Year";
    public const string Order = "Order";
    public const string Conditions = "Conditions";
    public const string Narrow = "Order and narrow the results";
    public const string NothingFound = "Nobody said that here";
    public const string DidYouMean = "Did you mean";
    public const string WhereTimesComeFrom = "Where the times come from";
    public const string HowToReadPicture = "Words from bottom to top, time from left to right; the band is how far a time may be off.";
    public const string AnchorUsed = "stated time, used";
    public const string AnchorRefused = "stated time, not believed";
    public const string StatedTimes = "Stated times";
    public const string SpeakingTime = "Speaking time";

    public static string FoundIn(int passages) => passages == 0 ? "No passage answers" : $"{Count(passages, "passage answers", "passages answer")}";

    public static string DescribeEpisode(EpisodeCard card) =>
        $"{card.Show}: the whole conversation{string.Concat(card.Listing.People.Take(4).Select((p, i) => (i == 0 ? " with " : ", ") + p.Name))}, searchable, with a link to every passage.";

    public static string DescribeShow(ShowListing show) => $"{show.Title ?? ShowNotNamed}: {Count(show.Episodes, "episode", "episodes")}, every word searchable.";

    public static string DescribePerson(PersonListing person) =>
        $"{person.Name} in {Count(person.Episodes, "episode", "episodes")}: {Count(person.Turns, "turn", "turns")}, {Speaks(person.Seconds)}.";

    public static string Corrected(Correction correction) => $"The transcript has “{correction.Written}”; what was said is “{correction.Said}”, by its sidecar file.";

    public static string InferredNames(int inferred) => $"{Count(inferred, "name is", "names are")} inferred from what is said. Why?";

    public static string MoreVoices(int count) => $"{count} more";

    public static string ReadAs(string reading) => $"read as: {reading}";

    public static string Without(string condition) => $"Without {condition}";

    public static string SortBy(SearchSort sort) => sort switch
    {
        SearchSort.Relevance => "Best match first",
        SearchSort.Time => "By episode, as it was said",
        _ => "Newest episode first",
    };

    public static string SortBy(EpisodeOrder order) => order switch
    {
        EpisodeOrder.Oldest => "Oldest first",
        EpisodeOrder.Title => "By title",
        EpisodeOrder.Longest => "Longest first",
        _ => "Newest first",
    };

    public static string PageTitle(string? title) => title is null ? $"{Site}: {Promise}" : $"{title} · {Site}";

    public static string RoleOf(Role? role) => role switch { Role.Host => Host, Role.Guest => Guest, _ => "" };

    public static string Number(string number) => number.All(char.IsAsciiDigit) ? $"No. {number}" : number;

    public static string Count(long count, string one, string many) => $"{count.ToString("N0", CultureInfo.InvariantCulture)} {(count == 1 ? one : many)}";

    public static string Date(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Percent(double share) => share is > 0 and < 0.005 ? "< 1 %" : Math.Round(share * 100).ToString(CultureInfo.InvariantCulture) + " %";

    public static string Source(MomentSource source) => source switch
    {
        MomentSource.Cue => "Time stated by the captions",
        MomentSource.Mark => "Time written in the transcript",
        MomentSource.Anchor => "Time stated in the notes",
        MomentSource.Interpolated => "Time worked out between stated times",
        _ => "Time estimated from the pace of speech",
    };

    public static string OfKind(AnchorKind kind) => kind switch
    {
        AnchorKind.Chapter => "Chapter",
        AnchorKind.Quotation => "Quotation",
        AnchorKind.Mark => "Written in the transcript",
        AnchorKind.Duration => "Length of the recording",
        _ => "Caption",
    };

    public static string TimesOf(TimingPicture picture) =>
        $"{Count(picture.Words, "word", "words")}: {string.Join(", ", picture.Sources.Select(s => $"{s.Words.ToString("N0", CultureInfo.InvariantCulture)} {Basis(s.Source)}"))}.";

    public static string PictureOf(TimingPicture picture) =>
        $"Words against time: {Count(picture.Words, "word", "words")} in {Timestamp.Format(picture.Seconds)}, {Count(picture.Anchors.Count(a => a.Anchor.IsUsed), "stated time", "stated times")} used, {picture.Anchors.Count(a => !a.Anchor.IsUsed).ToString("N0", CultureInfo.InvariantCulture)} not believed";

    public static string MissedOnAverage(double seconds) =>
        string.Create(CultureInfo.InvariantCulture, $"If each is left out in turn, the others alone miss it by {seconds:0.0} s on average.");

    public static string OnlyTelling(TimingPicture picture) =>
        $"{Count(picture.Telling.Count(), "stands", "stand")} out of {Count(picture.Anchors.Length, "stated time", "stated times")}: those not believed, and those that the others miss by most.";

    /// <summary>Why it was refused; or how sure its place is, by how much the others miss it, and how fast is spoken from there on.</summary>
    public static string AboutAnchor(Anchor anchor, PaceStretch? pace) => anchor.Refusal is { } refusal
        ? $"{AnchorRefused}: {refusal}"
        : string.Join(" · ", new[]
        {
            string.Create(CultureInfo.InvariantCulture, $"{OfKind(anchor.Kind)}, give or take {anchor.Margin:0} s"),
            anchor.LeftOutError is { } error ? string.Create(CultureInfo.InvariantCulture, $"the others miss it by {error:0.0} s") : null,
            pace?.WordsPerMinute is { } perMinute ? string.Create(CultureInfo.InvariantCulture, $"then {perMinute:0} words a minute") : null,
        }.OfType<string>());

    public static string Spoken(SpokenFor spoken) => Timestamp.Format(spoken.Seconds) + (spoken.Margin < 1 ? "" : $", give or take {MomentText.Span(spoken.Margin)}");

    public static string Margin(string margin) => $"; give or take {margin}";

    public static string Speaks(double seconds) => $"speaks for {MomentText.Span(seconds)}";

    public static string SpeaksOf(double seconds, double share) => $"{Speaks(seconds)}, {Percent(share)} of the conversation";

    public static string PageOf(int page, int pages) => $"Page {page.ToString("N0", CultureInfo.InvariantCulture)} of {pages.ToString("N0", CultureInfo.InvariantCulture)}";

    private static string Basis(MomentSource source) => source switch
    {
        MomentSource.Cue => "timed by captions",
        MomentSource.Mark => "timed in the transcript",
        MomentSource.Anchor => "timed by the notes",
        MomentSource.Interpolated => "worked out between stated times",
        _ => "estimated from the pace of speech",
    };

    public static string Line(int line) => $"Line {line}";

    public static string StripOf(IEnumerable<StripLane> lanes) =>
        $"{WhoSpeaksWhen}: {string.Join(", ", lanes.Select(l => $"{l.Voice.Shown} {Percent(l.Share)}"))}";

    public static string PassageAt(Moment? start) => start is { } at ? $"Link to this passage, {MomentText.Spoken(at)}. {MomentText.Explain(at)}." : "Link to this passage";

    public static string ListenAt(string place, Moment at) => $"{Listen} on {place} from {Timestamp.Format(MomentText.SafeSecond(at))}";

    /// <summary>How a page of the episode is named elsewhere.</summary>
    public static string Citation(EpisodeCard card, string address) =>
        string.Join(", ", new[] { card.Show, $"“{card.Title}”", card.Listing.Number is { } number ? Number(number) : null, card.Listing.Published is { } date ? Date(date) : null, address }.OfType<string>());
}
