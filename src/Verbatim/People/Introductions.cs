using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Verbatim.Transcripts;

namespace Verbatim.People;

/// <summary>People whom somebody else introduces: <c>my guest today is ...</c>, <c>joined by ... and ...</c>, <c>Host ... speaks with ...</c>.</summary>
internal static partial class Introductions
{
    private const int MaxPeople = 4;

    /// <summary>How many of the turns may introduce a guest: those that begin in the first sixth of the words. Later names are talked about.</summary>
    public static int OpeningTurns(ImmutableArray<Turn> turns)
    {
        var budget = Math.Max(2000, turns.Sum(t => (long)t.Text.Length) / 6);
        var n = 0;
        while (n < turns.Length && budget > 0)
            budget -= turns[n++].Text.Length;
        return n;
    }

    /// <summary>People whom a speaker introduces; offset is that of the formula. Without a role where hosts are introduced so as well (<c>joined by</c>).</summary>
    public static IEnumerable<(PersonName Name, Role? Role, int At)> Spoken(string text)
    {
        foreach (Match formula in SpokenFormula().Matches(text))
        {
            foreach (var name in NamesFrom(text, formula.Index + formula.Length))
                yield return (name, formula.Groups["company"].Success ? null : Role.Guest, formula.Index);
        }
    }

    /// <summary>People to whom a description or a show's name gives a role.</summary>
    public static IEnumerable<(PersonName Name, Role Role)> InDescription(string text)
    {
        foreach (Match formula in DescribedHost().Matches(text))
        {
            foreach (var name in NamesFrom(text, formula.Index + formula.Length))
                yield return (name, Role.Host);
        }

        foreach (Match formula in DescribedGuest().Matches(text))
        {
            foreach (var name in NamesFrom(text, formula.Index + formula.Length))
                yield return (name, Role.Guest);
        }
    }

    /// <summary><c>The Harbour Hour with Ines Duarte</c>: the people a show is named after are its hosts.</summary>
    public static IEnumerable<PersonName> InShowName(string show) =>
        ShowHost().Match(show) is { Success: true } with ? NamesFrom(show, with.Index + with.Length) : [];

    /// <summary>The people of a list that begins at a place: <c>Ana Reis, Tom Bek and Lu</c>. Full names only, the rest is too easily something else.</summary>
    public static List<PersonName> NamesFrom(string text, int start)
    {
        var names = new List<PersonName>();
        while (names.Count < MaxPeople && NameReader.ReadAt(text, start, out var end) is { } name)
        {
            if (name.IsFull)
                names.Add(name);
            if (Joint().Match(text, end, Math.Min(8, text.Length - end)) is not { Success: true } joint)
                break;
            start = joint.Index + joint.Length;
        }

        return names;
    }

    [GeneratedRegex(@"\b(?:welcome|welcoming|(?<company>joined by|here(?: today)? with)|join(?:s|ing) (?:us|me)(?: (?:today|now|again|here|for|on|in|this|the|our|episode|show|week|is|are)){0,6} (?:is|are)|(?:my|our|today['’]s|this week['’]s) (?:special )?guests?(?: (?:today|this week|for today|here))?,? (?:is|are)|(?:(?:my|our|this|enjoy (?:the|this|my|our)) (?:conversation|interview|chat|discussion)|sit(?:ting)? down|sat down|chatting|speaking|talking)(?: today)? with|(?:mein|unser) gast (?:heute )?ist|zu gast ist|mon invitée? est|nuestr[oa] invitad[oa] es) (?=\p{Lu})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SpokenFormula();

    [GeneratedRegex(@"\b(?:hosted by|your hosts?,?|(?:co-?)?hosts?:?|interviewed by|moderated by|moderiert von|animé par|présenté par|presentado por|condotto da) (?=\p{Lu})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DescribedHost();

    [GeneratedRegex(@"\b(?:guests?:?|joined by|(?:speaks?|talks?|chats?|sits down|interview|conversation|in conversation|discussion|spoke|talked) (?:to|with)|interviews?|featuring|zu gast:?|avec|con la participación de) (?=\p{Lu})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DescribedGuest();

    [GeneratedRegex(@" (?:with|hosted by|mit|avec|con|com|met|med) (?=\p{Lu})", RegexOptions.RightToLeft | RegexOptions.CultureInvariant)]
    private static partial Regex ShowHost();

    [GeneratedRegex(@"\G(?:,? (?:and|und|et|y|e|&) |, )", RegexOptions.CultureInvariant)]
    private static partial Regex Joint();
}
