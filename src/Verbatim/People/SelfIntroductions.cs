using System.Text.RegularExpressions;
using Verbatim.Transcripts;

namespace Verbatim.People;

/// <summary>People who say who they are: <c>Hi, I'm Matt Turck</c>, <c>mein Name ist ...</c>.</summary>
internal static partial class SelfIntroductions
{
    // A name in the first breath of a turn is an introduction; later it is more often somebody else's words, or a joke.
    private const int FirstBreath = 160;

    public static IEnumerable<(PersonName Name, float Weight, int Line, string Why)> Of(Turn turn)
    {
        var text = turn.Text;
        foreach (Match formula in Formula().Matches(text))
        {
            var start = formula.Index + formula.Length;
            if (NameReader.ReadAt(text, start, out var end) is not { } name || IsReported(text, formula.Index) || IsAnothersPlace(text, end))
                continue;
            var weight = WeightOf(text, formula, end, name);
            if (weight > 0)
                yield return (name, weight, SpokenText.LineAt(turn, formula.Index), $"introduces themself: {SpokenText.Quote(text, formula.Index, end)}");
        }
    }

    private static float WeightOf(string text, Match formula, int end, PersonName name)
    {
        var before = text.AsSpan(Math.Max(0, formula.Index - 60), formula.Index - Math.Max(0, formula.Index - 60));
        var opens = formula.Index < FirstBreath && (formula.Index == 0 || Lead().IsMatch(text.AsSpan(0, formula.Index)) || Greeting().IsMatch(text.AsSpan(0, formula.Index)) || Greeting().IsMatch(before));
        var after = text.AsSpan(end, Math.Min(40, text.Length - end));
        var continues = Continuation().IsMatch(after);
        if (formula.Groups["strong"].Success)
            return 3;
        if (formula.Groups["third"].Success)
            return continues && Again().IsMatch(after) && formula.Index < FirstBreath ? 3 : opens && !after.StartsWith(" for ", StringComparison.Ordinal) ? 1.5f : 0;
        var weight = opens && continues ? 3 : opens ? 2 : continues ? 1.5f : 0.5f;
        return name.IsFull ? weight + (opens ? 1 : 0) : weight / 2;
    }

    // He said, "I'm Matt Turck": words of somebody else.
    private static bool IsReported(string text, int at)
    {
        var sentence = text.AsSpan(SpokenText.SentenceStart(text, at)..at).TrimEnd();
        return (sentence.Length > 0 && sentence[^1] is '"' or '“' or '‘' or '\'' or '«' or '„') || Reporting().IsMatch(sentence);
    }

    private static bool IsAnothersPlace(string text, int end) => text.AsSpan(end).StartsWith("'s", StringComparison.Ordinal) || text.AsSpan(end).StartsWith("’s", StringComparison.Ordinal);

    [GeneratedRegex(@"\b(?:(?<strong>my name is|my name['’]s|mein Name ist|ich heiße|je m['’]appelle|mon nom est|me llamo|mi nombre es|mi chiamo|meu nome é|me chamo|mijn naam is|jag heter|mit navn er|nazywam się|меня зовут)|(?<third>this is|it['’]s|hier ist|c['’]est)|(?:I['’]m|I am|ich bin|je suis|soy|sono|eu sou|ik ben|jag är|jestem))[ ](?:Dr\.? |Prof\.? )?(?=\p{Lu})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Formula();

    [GeneratedRegex(@"\b(hi|hello|hey|welcome|greetings|good (morning|evening|afternoon|day)|hallo|moin|servus|willkommen|guten (tag|morgen|abend)|bonjour|salut|bienvenue|hola|bienvenid[oa]s|ciao|benvenut[io]|olá|oi|hej|hoi|cześć|привет|всем привет|здравствуйте)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Greeting();

    // "And I'm ...": the second of two hosts takes up the sentence of the first.
    [GeneratedRegex(@"^\W*(?:and|und|et|y|e|en|och|og|i|и|а)\W+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex(@"^(?:[,.!]? (?:and (?:I|this|welcome|with|you|we|here|today)|again|here\b|your host|the host|host of|I['’]m|welcome|today|with me|und (?:ich|das|heute)|et (?:je|voici|bienvenue)|y (?:esto|hoy|soy)|(?:co-?)?founder|CEO|CTO|professor|an? [a-z]+))", RegexOptions.CultureInvariant)]
    private static partial Regex Continuation();

    [GeneratedRegex(@"^,? (again|here)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Again();

    [GeneratedRegex(@"\b(say|says|said|saying|like|goes|told|tell|tells|called|calls|think|thinks|thought|if|that|when|sagte|dit|dijo|as if)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reporting();
}
