using System.Globalization;
using Verbatim.Quotes;
using Verbatim.Transcripts;
using Verbatim.Web.Quoting;

namespace Verbatim.Web.Reading;

internal static partial class Wording
{
    public const string QuotationGone = "These words are not in the conversation";
    public const string QuotationAmbiguous = "These words fit more than one place";
    public const string QuotationDoubtful = "Perhaps these words are meant";
    public const string OnlyWordsFit = "The words stand at one place, but nothing around them is as the link says. It was not taken for the place that is meant.";
    public const string ChooseOne = "Each place has a link of its own. None was chosen for you.";
    public const string FirstClaim = "What the link says was said";
    public const string Unconfirmed = "Nothing in the transcript confirms these words. They come from the address of this page, which anybody can write.";
    public const string OnlyEdges = "The link holds only the first and the last of its words:";
    public const string WhereItWas = "The conversation where the link points";
    public const string Changes = "The link's words beside those of the transcript";
    public const string Dropped = "only in the link";
    public const string Added = "only in the transcript";
    public const string SaidAround = "What was said around it";
    public const string Cite = "Cite";
    public const string CiteFiles = "For reference managers";
    public const string EmbedTitle = "Embed";
    public const string Card = "Picture";
    public const string CopyLink = "Copy link";
    public const string CopyQuotation = "Copy as quotation";
    public const string CopyThis = "Copy";
    public const string ShareCard = "Share card";
    public const string Address = "Link";
    public const string SelectedWords = "The selected words";
    public const string Quote = "Quote";
    public const string QuotePassage = "Quote this passage";
    public const string QuotedHere = "Quoted here";
    public const string SharePage = "The quotation's own page";
    public const string FromConversation = "From the conversation";
    public const string InTheText = "in the text";

    public const string LinkMissesConversation = "This library does not have the conversation";
    public const string NamedConversation = "The conversation it names";
    public const string WordsStillRead = "What can still be read of it";
    public const string SuchWordsSaid = "Where such words were said";
    public const string NoSuchWords = "No conversation here has such words.";
    public const string NotItsPlace = "These words were looked for anew. Whether the link meant this place is not known.";

    public const string Sets = "Sets of quotations";
    public const string SetsShort = "Sets";
    public const string DescribeSets = "Quotations in an order somebody chose, each checked against its transcript.";
    public const string NoSuchEpisode = "The library has no conversation that this link leads to.";
    public const string WhatTheLinkSays = "What the link says";
    public const string AddToSet = "Add a quotation";
    public const string SetTitle = "Title of the set";
    public const string SetLink = "Quote link";
    public const string SetNote = "What you say about it";
    public const string Add = "Add";
    public const string MarkedByBrowser = "The passage, with the words marked by the browser";
    public const string CollectInSet = "Put it into a set";
    public const string NoSets = "No set lies in the library yet. Begin one here: it lives in its address, nothing is stored.";

    public static string SetCount(int quotations, int confirmed) => quotations == confirmed
        ? $"{Count(quotations, "quotation", "quotations")}, each found in its transcript just now."
        : $"{Count(quotations, "quotation", "quotations")}, {confirmed} of them found in their transcripts just now.";

    public static string OfState(FollowedQuote quote) => quote.IsReaddressed
        ? $"Checked against the transcript just now: word for word. The library has no conversation at the address in the link ({quote.Link.EpisodePart}); this one has the words, with the same words around them."
        : OfState(quote.State);

    public static string NameOf(LinkDamage? damage) => damage switch
    {
        LinkDamage.Cut => "This quote link was cut short",
        LinkDamage.Changed => "This quote link was changed",
        LinkDamage.Version => "This quote link is of another version",
        _ => LinkMissesConversation,
    };

    public static string Explain(LinkDamage? damage) => damage switch
    {
        LinkDamage.Cut => "Its end is missing, as mail programs and messengers sometimes leave it off. Whoever sent it still has all of it.",
        LinkDamage.Changed => "Its parts do not fit together, so nobody can know which words it means. Whoever sent it may still have it as it was copied.",
        LinkDamage.Version => "It was made by a program that writes links in another way, perhaps a newer one.",
        _ => "The link is whole. The conversation that it names was never read into this library, or is here no more.",
    };

    public static string OfState(QuoteState state) => state switch
    {
        QuoteState.Exact => "Checked against the transcript just now: word for word.",
        QuoteState.Moved => "Checked against the transcript just now: word for word. The words have moved within the conversation since the link was made.",
        QuoteState.Edited => "The link's words and those of the transcript differ. Above is what the transcript says now.",
        QuoteState.Ambiguous => "Several places fit the link too equally to choose between them.",
        _ => "The transcript has no words like those of the link.",
    };

    public static string NameOf(QuoteState state) => state switch
    {
        QuoteState.Exact => "Exact",
        QuoteState.Moved => "Moved",
        QuoteState.Edited => "Edited",
        QuoteState.Ambiguous => "Ambiguous",
        _ => "Gone",
    };

    /// <summary>Of one or several speakers.</summary>
    public static string SaidBy(QuotedWords words) => string.Join(", ", words.Speakers.Select(s => s ?? NobodyNamed));

    /// <summary>A title: as many of the words as fit.</summary>
    public static string QuoteTitle(QuotedWords words) => $"“{Shortened(words.Text, 90)}” {SaidBy(words)}";

    public static string DescribeQuote(QuotedWords words) =>
        $"“{Shortened(words.Text, 280)}” {SaidBy(words)} in {words.In.Title}, {words.In.Show}{(words.Start is { } at ? $", at {MomentText.Short(at)}" : "")}.";

    public static string DescribeNoQuote(QuotedEpisode episode) => $"A link to words of {episode.Title}, {episode.Show}. They could not be confirmed.";

    /// <summary>Text, speaker, show, date, time, link: for a letter or a text of one's own.</summary>
    public static string AsQuotation(QuotedWords words, string origin)
    {
        var facts = words.In.Episode.Facts;
        var parts = new List<string> { SaidBy(words), words.In.Title, words.In.Show };
        if (facts.Published is { } date)
            parts.Add(Date(date));
        if (words.Start is { } at)
            parts.Add(MomentText.Short(at));
        return $"“{string.Join('\n', words.Turns.Select(t => t.Quoted))}”\n{string.Join(", ", parts)}\n{origin}{words.Path}";
    }

    public static string AtTime(Moment moment) => MomentText.IsApproximate(moment)
        ? $"about {Timestamp.Format(moment.Seconds)}, give or take {MomentText.Span(Math.Ceiling(moment.Margin))}"
        : Timestamp.Format(moment.Seconds);

    public static string ListenFrom(string place, string time) => $"{Listen} on {place} from {time}";

    public static string NearestTime(Moment? moment) => moment is { } at ? $"Nearest time: {AtTime(at)}" : "In the conversation";

    public static string InChapter(string title) => $"Chapter: {title}";

    /// <summary>Cut between words, or in writing without spaces between characters.</summary>
    public static string Shortened(string text, int length)
    {
        var line = text.ReplaceLineEndings(" ");
        if (line.Length <= length)
            return line;
        var space = line.LastIndexOf(' ', length);
        if (space > length / 2)
            return line[..space] + " …";
        var whole = 0;
        while (whole + StringInfo.GetNextTextElementLength(line.AsSpan(whole)) <= length)
            whole += StringInfo.GetNextTextElementLength(line.AsSpan(whole));
        return line[..whole] + "…";
    }
}
