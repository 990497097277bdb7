using System.Collections.Immutable;
using Verbatim.Quotes;
using Verbatim.Quotes.Citations;
using Verbatim.Transcripts;
using Verbatim.Web.Reading;

namespace Verbatim.Web.Quoting;

/// <summary>Some words of an episode as they stand there now.</summary>
internal sealed record QuotedWords(QuotedEpisode In, QuotePlace Place)
{
    private const int PassagesAround = 3;

    public string Text { get; } = Place.Text(In.Words);

    /// <summary>A link made from the words as they are now.</summary>
    public QuoteLink Link { get; } = QuoteLinkMaker.Make(In.Address, In.Words, Place.Turn, Place.Start, Place.EndTurn, Place.End)!;

    public string Path => Link.ToUri();

    public Moment? Start => In.Episode.Timeline.StartAt(Place.Turn, Place.Start);

    public Moment? End => In.Episode.Timeline.EndAt(Place.EndTurn, Place.End);

    public Voice Voice => In.Voices[Place.Turn];

    /// <summary>Everybody who says a part of it, in that order, each once; null stands for a voice without a name.</summary>
    public IEnumerable<string?> Speakers => In.Voices[Place.Turn..(Place.EndTurn + 1)].Select(v => v.Name).Distinct();

    public Chapter? Chapter =>
        In.Episode.Chapters.LastOrDefault(c => c.Turn < Place.Turn || (c.Turn == Place.Turn && c.Offset <= Place.Start));

    public PassageAddress Passage => PassageAddress.At(In.Address, Place.Turn, In.Episode.Turns[Place.Turn], Place.Start);

    /// <summary>The episode's page, arrived at the words with the words marked.</summary>
    public string InConversation => $"{Addresses.Episode(In.Address)}?quote={Uri.EscapeDataString(Path[QuoteLink.Prefix.Length..].Split('/', 3)[2])}#{Passage.Fragment}";

    /// <summary>The episode's page as a browser opens it that looks for the words by itself.</summary>
    public string ForBrowsers => $"{Addresses.Episode(In.Address)}#{Passage.Fragment}{TextFragment.Of(Text)}";

    /// <summary>The words turn by turn.</summary>
    public IEnumerable<QuotedTurn> Turns => Enumerable.Range(Place.Turn, Place.EndTurn - Place.Turn + 1).Select(t => Turn(t, From(t), To(t))).Where(t => t.Quoted.Length > 0);

    /// <summary>The words among those that were said before and after.</summary>
    public IEnumerable<QuotedTurn> Around()
    {
        var turns = In.Episode.Turns;
        var near = Enumerable.Range(Math.Max(0, Place.Turn - PassagesAround), Math.Min(turns.Length, Place.EndTurn + PassagesAround + 1) - Math.Max(0, Place.Turn - PassagesAround))
            .SelectMany(t => PassageSplitter.Split(turns[t]).Select(p => (Turn: t, Passage: p))).ToList();
        var first = Math.Max(0, near.FindIndex(n => n.Turn == Place.Turn && n.Passage.End > Place.Start) - PassagesAround);
        var last = near.FindLastIndex(n => n.Turn == Place.EndTurn && n.Passage.Start < Place.End) + PassagesAround;
        return near.Skip(first).Take(last - first + 1).GroupBy(n => n.Turn).Select(g => Turn(g.Key, g.First().Passage.Start, g.Last().Passage.End));
    }

    /// <param name="origin">Scheme and host of the site.</param>
    public CitedQuote Cited(string origin) => new(
        string.Join('\n', Turns.Select(t => t.Quoted)), Voice.IsPerson ? Voice.Name : null, In.Episode.Facts, In.Episode.People, Start, End, origin + Path);

    public string Annotation(string origin) => WebAnnotation.Write(In.Words, Place, Start, End, origin + Path, origin + Addresses.Episode(In.Address));

    private int From(int turn) => turn == Place.Turn ? Place.Start : 0;

    private int To(int turn) => turn == Place.EndTurn ? Place.End : In.Episode.Turns[turn].Text.Length;

    private QuotedTurn Turn(int turn, int start, int end)
    {
        var text = In.Episode.Turns[turn].Text;
        var inside = turn >= Place.Turn && turn <= Place.EndTurn;
        var from = inside ? Math.Clamp(From(turn), start, end) : end;
        var to = inside ? Math.Clamp(To(turn), from, end) : end;
        return new QuotedTurn(In.Voices[turn], In.Episode.Timeline.StartAt(turn, start), text[start..from], text[from..to], text[to..end]);
    }
}

/// <summary>A part of a turn, and what of it is quoted.</summary>
internal sealed record QuotedTurn(Voice Voice, Moment? Start, string Before, string Quoted, string After);
