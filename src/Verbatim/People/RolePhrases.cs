using System.Text.RegularExpressions;
using Verbatim.Transcripts;

namespace Verbatim.People;

/// <summary>What only hosts say, and what only guests say.</summary>
internal static partial class RolePhrases
{
    // Hosts are glad to be there, too.
    private const float Glad = 0.5f;

    public static IEnumerable<(Role Role, float Weight, int At, string Said)> In(string text)
    {
        foreach (Match phrase in OfHosts().Matches(text))
            yield return (Role.Host, 1, phrase.Index, phrase.Value);
        foreach (Match phrase in OfGuests().Matches(text))
            yield return (Role.Guest, phrase.Groups["glad"].Success ? Glad : 1, phrase.Index, phrase.Value);
    }

    [GeneratedRegex(@"\b(welcome (back )?to (the|our|another|this|a|episode|\p{Lu}\w*)|welcome everyone|thank(s| you)( all)?( so much| very much)? for (joining|coming on|coming|being here|being with us|taking the time|listening|tuning in|watching)|(my|our|today['’]s) guests?|joining (us|me) (today|for|now|is)|i['’]m your host|please (subscribe|enjoy)|willkommen (zu|bei|zurück)|bienvenue (à|dans|sur)|bienvenidos a|benvenuti|bem-vindos)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfHosts();

    [GeneratedRegex(@"\b(thank(s| you)( so much| very much)? for (having|inviting) (me|us)|(?<glad>(happy|glad|great|delighted|excited|honou?red|pleasure|thrilled|good) to be (here|on|back))|danke für die einladung|merci (de|pour) (m['’]avoir|l['’]invitation|votre invitation)|gracias por (invitarme|la invitación|tenerme))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfGuests();
}
