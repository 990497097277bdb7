using System.Collections.Frozen;

namespace Verbatim.Formats.Text;

/// <summary>
/// The only words the text reader knows. Each set is a hint that structure has to bear out; a language that is missing here
/// loses a hint, never a word.
/// </summary>
internal static class Vocabulary
{
    /// <summary>What makes a label a role and not a name: <c>Speaker 1</c>, <c>Audience Member</c>.</summary>
    public static readonly FrozenSet<string> Roles = Set(
        "speaker host cohost co-host guest interviewer interviewee moderator audience member narrator announcer unknown unidentified male female man woman "
        + "voice voiceover caller listener questioner participant panelist student teacher everyone all both crowd multiple speakers attendee translator interpreter presenter "
        + "instructor participant operator respondent person hosts guests question answer mc emcee m.c. group together someone anonymous interjection commentator reporter editor "
        + "sprecher sprecherin moderatorin gast publikum frage antwort locutor presentador presentadora entrevistador entrevistado invitado invitada pregunta respuesta público "
        + "intervenant intervenante animateur animatrice invité invitée réponse public ospite conduttore domanda risposta palestrante apresentador convidado pergunta resposta "
        + "ведущий ведущая гость вопрос ответ спикер 主持人 嘉宾 嘉賓 问 答 問 司会 ゲスト 話者 진행자 게스트");

    /// <summary>Words beside a role that keep it one.</summary>
    public static readonly FrozenSet<string> RoleCompanions = Set("the an in of from #");

    /// <summary>Labels of things that are played, not of people.</summary>
    public static readonly FrozenSet<string> Breaks = Set(
        "break jingle intro outro music song ad ads advert advertisement sponsor sponsors promo commercial clip theme sample recording teaser trailer interlude "
        + "transition sound soundbite sfx applause laughter audio video psa midroll mid-roll preroll pre-roll postroll post-roll werbung musik pause pausa música musique publicité pub реклама музыка");

    /// <summary>What transcribers note in brackets.</summary>
    public static readonly FrozenSet<string> Annotations = Set(
        "inaudible unintelligible crosstalk cross-talk overtalk laughter laughs laughing laugh applause music silence pause sigh sighs cough coughs noise foreign beep bleep blank_audio unclear indistinct "
        + "unverständlich gelächter inaudible risas ininteligible rires неразборчиво смех");

    /// <summary>Keys of <c>Key: value</c> lines that state a fact or point somewhere; never the label of a speaker.</summary>
    public static readonly FrozenSet<string> Keys = Set(
        "date published publisher release released recorded recorded-on aired uploaded show podcast episode series season title subtitle number language duration length runtime author authors "
        + "url link links source sources website web twitter x mastodon linkedin instagram youtube github email e-mail contact repo repository slides video-link paper papers book books article articles "
        + "topic topics tag tags category categories keywords location venue place event conference media transcript transcription transcribed transcriber note notes n.b nb ps p.s disclaimer "
        + "warning caution tip tips example examples e.g i.e update edit correction errata summary overview conclusion tldr tl;dr abstract agenda goal goals todo references resources "
        + "reference see quote quotes tweet image figure fig table code output input result results step definition theorem lemma proof remark solution problem pros cons "
        + "hosted produced edited datum titel folge fecha título titre дата");

    /// <summary>Keys whose value is a person's name.</summary>
    public static readonly FrozenSet<string> GuestKeys = Set("guest guests interviewee speaker speakers gast gäste invitado invitada invitados invité invités ospite ospiti convidado гость гости 嘉宾 ゲスト featuring");

    public static readonly FrozenSet<string> HostKeys = Set("host hosts co-host co-hosts cohost cohosts interviewer moderator moderators presenter presenters gastgeber anfitrión anfitriona presentador animateur conduttore apresentador ведущий ведущая ведущие 主持人 司会");

    public static readonly FrozenSet<string> DateKeys = Set("date published released release aired recorded uploaded datum fecha data дата 日期");

    /// <summary>What stands before "by" in a line of credits.</summary>
    public static readonly FrozenSet<string> Credits = Set("transcribed transcript transcription produced edited recorded music subtitles captions hosted translated mixed");

    /// <summary>Furniture of pages: a line that says nothing else.</summary>
    public static readonly FrozenSet<string> Furniture = Set(
        "transcript|transcripts|full transcript|episode transcript|episode transcription|transcription|read transcript|transkript|transkription|transcripción|trascrizione|transcrição|расшифровка|文字稿|chapters|chapter|kapitel|capítulos|chapitres|"
        + "contents|table of contents|in this episode|inhalt|contenido|sommaire|stream on|listen on|listen|listen now|watch|watch now|watch on youtube|play|play episode|pause|download|download transcript|"
        + "share|share episode|subscribe|follow|follow us|follow us on|read more|show more|show less|see more|load more|loading|loading summary|loading transcript|copy link|copy|print|"
        + "back|back to top|back to all episodes|all episodes|next|previous|next episode|previous episode|related|related episodes|search|menu|home|sign in|log in|sign up|skip to content|"
        + "advertisement|sponsored|comments|leave a comment|reply|privacy|privacy policy|terms|terms of service|terms of use|cookie policy|about us|contact|contact us|imprint|impressum|datenschutz|newsletter|popular episodes|latest episodes|recent episodes|more episodes|you might also like|you may also like|embed|speakers|episode|podcast|audio|video", '|');

    /// <summary>Headings that open a digest of the conversation.</summary>
    public static readonly FrozenSet<string> SummaryHeadings = Set(
        "summary|episode summary|overview|key takeaways|takeaways|highlights|key points|main points|tl;dr|tldr|abstract|synopsis|recap|key insights|zusammenfassung|resumen|résumé|riassunto|resumo|краткое содержание|摘要", '|');

    /// <summary>Headings that open what a page says beside the conversation.</summary>
    public static readonly FrozenSet<string> NotesHeadings = Set(
        "notes|show notes|shownotes|episode notes|links|show links|useful links|links mentioned|mentioned|mentioned in this episode|people mentioned|resources|references|further reading|quotes|notable quotes|memorable quotes|key quotes|"
        + "timestamps|time stamps|timecodes|key moments|timeline|credits|about|about the show|about the guest|about the host|description|sponsors|our sponsors|final reflection|final thoughts on the episode|"
        + "tweetables|connect|bio|guest bio|topics|topics covered|topics discussed|questions covered|notable moments|important segments|notable analogies|memorable moments|notas|enlaces|liens|anmerkungen|shownotizen|weiterführende links|ссылки", '|');

    /// <summary>What the conversation may follow.</summary>
    public static readonly FrozenSet<string> TranscriptHeadings = Set(
        "transcript|full transcript|episode transcript|episode transcription|transcription|transkript|transkription|transcripción|trascrizione|transcrição|расшифровка|文字稿", '|');

    /// <summary>Imperatives that begin a page's links and buttons.</summary>
    public static readonly FrozenSet<string> Calls = Set(
        "visit read listen watch subscribe follow view see download share play open browse explore learn join get go stream show hide copy print sign back loading skip click tap buy support donate rate review");

    /// <summary>What those imperatives are about.</summary>
    public static readonly FrozenSet<string> CallObjects = Set("newsletter podcast show episode episodes transcript page website channel app more all here via link summary notes video audio us article post email updates comment review related series");

    /// <summary>English words that begin or join clauses; capitalised they still make no name.</summary>
    public static readonly FrozenSet<string> FunctionWords = Set(
        "in the an my this that these those what how why when where who which whose whom on of for to from with without into about against between by as at but so if or nor because while although though since until unless "
        + "is are was were be been being am do does did done can could should would will shall may might must have has had it it's its we we're you you're your our their there there's here here's then than "
        + "yes no not yeah yep nope okay ok well right sure also first second third fourth fifth next last finally lastly again anyway however therefore thus hence moreover furthermore meanwhile otherwise instead "
        + "let's lets i i'm i've he she they them him her his hers me us one two three four five six seven eight nine ten some any every each another other such more most less least much many few "
        + "remember imagine consider suppose think look see listen note now today yesterday tomorrow just only even still please thanks thank hi hello hey bye goodbye monday tuesday wednesday thursday friday saturday sunday");

    /// <summary>Words by which people speak of themselves and to each other, in some languages.</summary>
    public static readonly FrozenSet<string> Address = Set(
        "i i'm i've i'd i'll im ive me my we we're we've we'll our us you you're you've you'll your "
        + "ich wir mich mir uns du ihr sie yo nosotros me nos tú usted ustedes vosotros mi nuestro je j'ai nous vous tu moi io noi voi eu nós você vocês "
        + "я мы ты вы мне нам вам 我 我们 我們 你 你们 你們 您 私 僕 俺 あなた 나 저 우리 당신 ben biz sen siz ja my wy jag vi ni jeg");

    /// <summary>Lower-case words inside names of several languages.</summary>
    public static readonly FrozenSet<string> NameParticles = Set("van von de del della di da dos das do du den der des la le el al bin ibn ben zu zur und and y e i & ter ten af av");

    private static FrozenSet<string> Set(string words, char separator = ' ') =>
        words.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
