using System.Net;
using Verbatim.Search;
using Verbatim.Storage;
using Verbatim.Transcripts;

namespace Verbatim.Web.Reading;

/// <summary>What the pages of lists say, as outlines.</summary>
internal static class Outlines
{
    public static void Home(Outline to, EpisodeList list)
    {
        to.Heading(1, Wording.Site).Paragraph(Wording.Promise).Heading(2, Wording.Episodes);
        Episodes(to, list);
    }

    public static void Show(Outline to, ShowListing show, EpisodeList list)
    {
        to.Heading(1, show.Title ?? Wording.ShowNotNamed).Paragraph(Facts(Wording.Count(show.Episodes, "episode", "episodes"), MomentText.Span(show.Seconds), Wording.Count(show.Words, "word", "words")));
        to.Heading(2, Wording.Episodes);
        Episodes(to, list);
    }

    public static void People(Outline to, PeopleList list)
    {
        to.Heading(1, Wording.People).Part();
        foreach (var person in list.People)
            to.Entry(person.Name, Addresses.Person(person.Slug), Wording.Count(person.Episodes, "episode", "episodes"), MomentText.Span(person.Seconds));
        Page(to, list.Page, list.Pages);
    }

    public static void Person(Outline to, PersonProfile profile)
    {
        to.Heading(1, profile.Person.Name).Paragraph(Wording.DescribePerson(profile.Person));
        foreach (var appearance in profile.Appearances)
        {
            to.Heading(2, appearance.Card.Title).Part();
            to.Entry(Wording.ReadInConversation, Addresses.Episode(appearance.Card.Listing.Address), Listed(appearance.Card));
            foreach (var chapter in appearance.Chapters)
            {
                to.Heading(3, chapter.Chapter?.Chapter.Title ?? Wording.Beginning).Part();
                foreach (var turn in chapter.Turns)
                    to.Entry(turn.Start is { } start ? MomentText.Short(start) : null, turn.Address.ToString(), turn.Text);
            }
        }

        Page(to, profile.Episodes.Page, profile.Episodes.Pages);
    }

    public static void Search(Outline to, SearchView view)
    {
        to.Heading(1, $"{Wording.Search}: {view.Query.Text}")
            .Paragraph(Facts(Wording.Count(view.Result.Total, "turn", "turns"), Wording.ReadAs(view.Result.ReadAs))).Part();
        foreach (var hit in view.Result.Hits)
        {
            var said = WebUtility.HtmlDecode(hit.Snippet.Replace("<mark>", "", StringComparison.Ordinal).Replace("</mark>", "", StringComparison.Ordinal));
            to.Entry(Facts(hit.Start is { } start ? MomentText.Short(start) : null, hit.Speaker ?? Wording.NobodyNamed), hit.Url, said, hit.Title ?? hit.Episode, hit.Show);
        }

        Page(to, view.Page, view.Pages);
    }

    private static void Episodes(Outline to, EpisodeList list)
    {
        to.Part();
        foreach (var card in list.Cards)
            to.Entry(card.Title, Addresses.Episode(card.Listing.Address), Listed(card).Append(string.Join(", ", card.Listing.People.Select(p => p.Name))));
        Page(to, list.Page, list.Pages);
    }

    private static IEnumerable<string?> Listed(EpisodeCard card) =>
        [card.Show, card.Listing.Number is { } number ? Wording.Number(number) : null, card.Listing.Published is { } date ? Wording.Date(date) : null, card.Length];

    private static void Page(Outline to, int page, int pages)
    {
        if (pages > 1)
            to.Paragraph(Wording.PageOf(page, pages));
    }

    private static string Facts(params IEnumerable<string?> facts) => string.Join(" · ", facts.Where(f => !string.IsNullOrWhiteSpace(f)));
}
