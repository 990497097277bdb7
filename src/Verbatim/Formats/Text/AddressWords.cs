using System.Collections.Frozen;

namespace Verbatim.Formats.Text;

/// <summary>
/// Words by which people speak of themselves and to each other, one set for each language. A text speaks one of them: <c>OS</c> and
/// <c>CI</c> address nobody in English, <c>os</c> and <c>ci</c> do in Spanish and Italian.
/// </summary>
internal static class AddressWords
{
    // Also a set of its own: manuals and articles address their reader, and nobody in them says I or we.
    private const string Instructing = "you you're you've you'll your";

    private static readonly string[] Sets =
    [
        "i i'm i've i'd i'll im ive me my we we're we've we'll our us you you're you've you'll your",
        "ich wir mich mir uns du dich dir euch mein meine meinen meinem meiner unser unsere euer eure",
        "je j'ai j'avais j'étais nous vous tu moi toi mon ma mes notre nos votre vos",
        "yo nosotros nosotras me nos tú te usted ustedes vosotros os mi mis nuestro nuestra nuestros nuestras estoy soy voy tengo creo quiero puedo digo vamos tenemos podemos estamos somos hemos queremos hacemos decimos vemos sabemos gracias hola",
        "io noi voi mi ci vi mio mia miei nostro nostra sono ho credo voglio posso abbiamo andiamo possiamo siamo facciamo vediamo grazie",
        "eu nós você vocês meu minha nosso nossa nos gente estou sou vou tenho acho quero posso temos vamos podemos estamos somos obrigado obrigada",
        "ik wij we jij je jullie u mij mijn ons onze jouw",
        "jag vi ni mig oss er min mitt mina vår du dig din ditt jeg meg deg vores mit mine jer dere oss vår",
        "minä sinä me te minun meidän olen olemme minulla meillä sinun teidän",
        "я мы ты вы меня мне мной нас нам вас вам тебя тебе мой моя моё мои наш наша наше ваш ваша ваше спасибо",
        "я ми ти ви мене мені нас нам вас вам тебе тобі мій моя наш наша ваш дякую",
        "ja my wy mnie mi nam nas wam was mój moja moje nasz nasza jestem mam myślę chcę mogę jesteśmy mamy dziękuję państwu państwa pan pani",
        "já my ty vy mě mi mně nás nám vás vám jsem jsme můj moje náš naše děkuji",
        "én mi te ti ön nekem nekünk engem minket vagyok vagyunk köszönöm",
        "eu noi voi mă ne vă meu mea noastră nostru sunt suntem am avem mulțumesc",
        "ben biz sen siz benim bizim sizin bana bize size beni bizi",
        "tôi chúng ta bạn mình em anh chị",
        "saya kami kita anda aku kamu kalian",
        "εγώ εμείς εσύ εσείς μου μας σας σου είμαι είμαστε έχουμε",
        "मैं मैंने हम हमने आप आपने मुझे हमें मेरा मेरी मेरे हमारा हमारी हमारे आपका आपकी आपके तुम",
        "আমি আমরা আপনি তুমি আমার আমাদের আপনার",
        "நான் நாங்கள் நாம் நீங்கள் என் எங்கள் உங்கள்",
        "אני אנחנו אתה את אתם לי לנו לך לכם שלי שלנו שלכם",
        "أنا نحن أنت أنتم لي لنا لك لكم كنت كنا عندي عندنا",
        "من ما شما تو منو ماهم مرا",
        "나 저 우리 당신 나는 저는 제가 내가 우리는 우리가 제 내 저희 저희가 여러분",
        "ja ti mi vi me te nas vas nam vam mene tebe moj moja moje naš naša naše sam smo ste hvala hoću mogu jaz midva",
        "аз ние ти вие мен мене нас вас мой моя моето наш наша благодаря съм сме имам имаме искам мога",
        "jo nosaltres vosaltres tu em ens meu meva nostre nostra vostre sóc soc estic tinc crec podem tenim gràcies",
        "میں ہم آپ مجھے ہمیں میرا میری ہمارا ہماری تم",
        Instructing,
    ];

    private static readonly FrozenDictionary<string, uint> Languages = Sets
        .SelectMany((words, language) => words.Split(' ').Distinct(StringComparer.Ordinal).Select(word => (Word: word, Mask: 1u << language)))
        .GroupBy(w => w.Word, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(g => g.Key, g => g.Aggregate(0u, (mask, w) => mask | w.Mask), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, uint>.AlternateLookup<ReadOnlySpan<char>> Spans = Languages.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many languages there are; the bits that <see cref="Of"/> may set.</summary>
    public static int Count => Sets.Length;

    /// <summary>Index of English, which comes first, and of its words for the reader alone, which come last.</summary>
    public static (int English, int Reader) Instruction => (0, Sets.Length - 1);

    /// <summary>One bit for each language in which the word addresses somebody.</summary>
    public static uint Of(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > 12)
            return 0;
        if (!word.ContainsAny('’', '‘'))
            return Spans.TryGetValue(word, out var mask) ? mask : 0;
        return Languages.GetValueOrDefault(word.ToString().Replace('’', '\'').Replace('‘', '\''));
    }
}
