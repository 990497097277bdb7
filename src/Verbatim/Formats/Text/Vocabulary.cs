using System.Collections.Frozen;
using System.Collections.Immutable;

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
        + "sprecherinnen gäste zuhörer zuhörerin alle beide oyente entrevistadora moderador moderadora todos presentatrice conduttrice intervistatore intervistatrice tutti apresentadora entrevistadora ouvinte prowadzący prowadząca gość pytanie odpowiedź "
        + "gastheer interviewster presentator vraag antwoord värd gäst fråga svar vert gjest spørsmål svar juontaja vieras haastattelija kysymys vastaus sunucu konuk soru cevap "
        + "ведущий ведущая гость гостья вопрос ответ спикер слушатель слушательница зал все ведучий ведуча гість питання відповідь מנחה אורח אורחת שאלה תשובה مقدم المقدم مقدمة المقدمة ضيف الضيف الضيفة المذيع المذيعة سؤال جواب "
        + "ผู้ดำเนินรายการ แขกรับเชิญ พิธีกร ถาม ตอบ 主持人 主持 嘉宾 嘉賓 旁白 记者 記者 听众 聽眾 问 答 問 司会 ゲスト 話者 聞き手 진행자 사회자 게스트 질문 답변");

    /// <summary>Words beside a role that keep it one.</summary>
    public static readonly FrozenSet<string> RoleCompanions = Set("the an in of from #");

    /// <summary>Labels of things that are played, not of people.</summary>
    public static readonly FrozenSet<string> Breaks = Set(
        "break breaks jingle jingles intro outro music song ad ads advert advertisement sponsor sponsors promo commercial clip theme sample recording teaser trailer interlude "
        + "transition sound sounds soundbite sfx applause laughter audio video psa midroll mid-roll preroll pre-roll postroll post-roll advertising adbreak stinger bumper fade "
        + "werbung werbepause werbeunterbrechung werbeblock werbespot anzeige musik musikeinspielung einspieler titelmusik pause applaus jingles abspann vorspann trenner "
        + "pausa música cortinilla sintonía publicidad anuncio anuncios aplausos risas musique publicité pub générique virgule coupure applaudissements pubblicità sigla stacco musica applausi publicidade vinheta intervalo comercial "
        + "reclame muziek onderbreking reklam musik annons mainos musiikki tauko reklama przerwa muzyka dżingiel oklaski přestávka hudba znělka reklám zene szünet reklamlar müzik "
        + "реклама музыка перерыв пауза джингл заставка отбивка аплодисменты перебивка музика перерва פרסומות מוזיקה הפסקה إعلان فاصل موسيقى 广告 廣告 音乐 音樂 片头 片尾 休息 広告 音楽 休憩 ジングル 광고 음악 โฆษณา เพลง");

    /// <summary>What a mark of a break says of the sound beside its name: <c>[upbeat music playing]</c>.</summary>
    public static readonly FrozenSet<string> BreakCompanions = Set("playing plays play fades fading fade ends begins starts continues in out up down over and the a an of swells stops resumes theme short brief time here gespielt läuft publicitaria comercial publicitaire");

    /// <summary>Names of breaks that may also head the chapter in which people greet each other.</summary>
    public static readonly FrozenSet<string> Openings = Set("intro outro teaser trailer interlude vorspann abspann intermezzo");

    /// <summary>What says that the transcript is over; alone on a line, in brackets, capitals or more than one word.</summary>
    public static readonly FrozenSet<string> EndMarks = Set(
        "end|the end|fin|ende|fine|fim|slut|koniec|конец|кінець|son|終|完|终|結束|结束|끝|סוף|النهاية|จบ|end of transcript|end of transcription|end transcript|end of the transcript|end of recording|end of the recording|end recording|end of audio|end audio|end of episode|end of the episode|"
        + "end of interview|end of the interview|end of call|end of podcast|end of show|end of file|end of tape|end of video|end of session|transcript ends|recording ends|audio ends|transcription ends|episode ends|transcript end|ende des transkripts|transkript ende|ende der aufnahme|ende der folge|ende des interviews|"
        + "fin de la transcription|fin de l'épisode|fin de l'enregistrement|fin de la transcripción|fin del episodio|fin de la grabación|fin de la entrevista|fine della trascrizione|fine dell'episodio|fine della registrazione|fim da transcrição|fim do episódio|"
        + "конец записи|конец расшифровки|конец выпуска|koniec nagrania|koniec transkrypcji|einde|einde transcript|转录结束|文字起こし終了|transcription ended after|meeting ended after", '|');

    /// <summary>Headings above the names of those who were there.</summary>
    public static readonly FrozenSet<string> AttendeeHeadings = Set("attendees participants invitees present people teilnehmer teilnehmende anwesende participantes asistentes participants deelnemers uczestnicy участники 参加者 与会者");

    /// <summary>What programs say of the transcripts they made, beside the word for one.</summary>
    public static readonly ImmutableArray<string> Disclaimers =
    [
        "computer generated", "computer-generated", "automatically generated", "auto-generated", "autogenerated", "machine generated", "machine-generated", "ai-generated", "generated by ai", "might contain errors", "may contain errors",
        "automatisch erstellt", "automatisch generiert", "generada automáticamente", "generado automáticamente", "générée automatiquement", "generata automaticamente", "gerada automaticamente",
    ];

    /// <summary>Words by which a line set in italics or brackets shows that an editor wrote it, not a speaker.</summary>
    public static readonly FrozenSet<string> Editorial = Set(
        "transcript transcripts transcription transcribed transcriber transcribers transcriptionist editor editors edited editorial proofread inaccuracies typos verbatim machine-generated auto-generated autogenerated sponsored sponsor sponsors advertisement "
        + "transkript transkription redaktion redaktionell anm anmerkung transcripción transcrito editora transcrit trascrizione transcrição transkrypcja расшифровка редактор редактора редакция");

    /// <summary>What transcribers note in brackets.</summary>
    public static readonly FrozenSet<string> Annotations = Set(
        "inaudible unintelligible crosstalk cross-talk overtalk laughter laughs laughing laugh applause music silence pause sigh sighs cough coughs noise foreign beep bleep blank_audio unclear indistinct chuckles chuckle chuckling giggles snickers clapping cheering cheers whistles gasps clears sniffs new_paragraph "
        + "unverständlich gelächter lachen lacht risas ríe ríen ininteligible inaudible rires rit rire inintelligible ride risate ridono risos ri śmiech śmieje gelach lacht skratt неразборчиво смех смеется смеётся смеются сміх צוחק צוחקת ضحك 笑 笑声 笑聲 掌声 掌聲 拍手 웃음 박수 หัวเราะ");

    /// <summary>Annotations that stand for words nobody could write down; they are part of the speech.</summary>
    public static readonly FrozenSet<string> Unheard = Set("inaudible unintelligible crosstalk cross-talk overtalk unclear indistinct foreign beep bleep unverständlich ininteligible inintelligible неразборчиво");

    /// <summary>Keys of <c>Key: value</c> lines that state a fact or point somewhere; never the label of a speaker.</summary>
    public static readonly FrozenSet<string> Keys = Set(
        "date published publisher release released recorded recorded-on aired uploaded show podcast episode series season title subtitle number language duration length runtime author authors "
        + "url link links source sources website web twitter x mastodon linkedin instagram youtube github email e-mail contact repo repository slides video-link paper papers book books article articles "
        + "topic topics tag tags category categories keywords location venue place event conference media transcript transcription transcribed transcriber note notes n.b nb ps p.s disclaimer "
        + "warning caution tip tips example examples e.g i.e update edit correction errata summary overview conclusion tldr tl;dr abstract agenda goal goals todo references resources "
        + "reference see quote quotes tweet image figure fig table code output input result results step definition theorem lemma proof remark solution problem pros cons "
        + "advantages disadvantages advantage disadvantage benefits benefit drawbacks drawback features feature parameters parameter response responses request requests columns column purpose security requirements requirement usage limitations limitation "
        + "risks risk costs cost fees fee price pricing options option default defaults returns return type types value values description details methods method properties instructions prerequisites background context motivation rationale "
        + "challenge challenges implications implication recommendation recommendations findings finding objective objectives outcome outcomes impact status priority owner deadline deliverables action actions decision decisions filed-under filed posted read-more key-points key-takeaways takeaway takeaways "
        + "important danger info hint question-of-the-week faq bonus-points fun-fact trivia errors error "
        + "hosted produced edited datum titel folge fecha título titre дата");

    /// <summary>Keys by which a site files its pages, wherever they stand.</summary>
    public static readonly FrozenSet<string> FilingKeys = Set("filed filed-under filed-in posted-in tags tag categories category keywords schlagwörter etiquetas catégories теги");

    /// <summary>Keys whose value is a person's name.</summary>
    public static readonly FrozenSet<string> GuestKeys = Set("guest guests interviewee speaker speakers gast gäste invitado invitada invitados invité invités ospite ospiti convidado гость гости 嘉宾 ゲスト featuring");

    public static readonly FrozenSet<string> HostKeys = Set("host hosts co-host co-hosts cohost cohosts interviewer moderator moderators presenter presenters gastgeber anfitrión anfitriona presentador animateur conduttore apresentador ведущий ведущая ведущие 主持人 司会");

    public static readonly FrozenSet<string> DateKeys = Set("date published released release aired recorded uploaded datum fecha data дата 日期");

    /// <summary>What a show may be called before its name.</summary>
    public static readonly FrozenSet<string> ShowKinds = Set("podcast show подкаст программа передача шоу 播客 节目 ポッドキャスト 番組 programa émission sendung audycja");

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

    /// <summary>What such a heading begins with when it goes on with a name or a topic.</summary>
    public static readonly ImmutableArray<string> NotesOpenings =
    [
        "where to find", "where you can find", "how to find", "find out more", "connect with", "get in touch", "keep in touch", "stay in touch", "follow", "about the", "about our", "links and", "links to", "links from", "links for", "resources and", "resources from",
        "resources mentioned", "things mentioned", "books mentioned", "tools mentioned", "mentioned in", "mentioned by", "referenced in", "references and", "recommended reading", "further reading", "more from", "more about", "learn more", "show notes", "episode notes", "support the", "thanks to our", "special thanks",
        "dónde encontrar", "enlaces de", "où trouver", "liens et", "wo man", "links zu", "links zur", "mehr von", "dove trovare", "onde encontrar", "где найти", "ссылки на",
    ];

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

    /// <summary>Those of them that are also first names, and begin no note: <c>Will: text</c>.</summary>
    public static readonly FrozenSet<string> NamesToo = Set("will may");

    /// <summary>Words by which people speak of themselves and to each other where no spaces part words; counted wherever they stand.</summary>
    public static readonly ImmutableArray<string> UnspacedAddress = ["我", "你", "您", "咱", "私", "僕", "俺", "です", "ます", "ผม", "ฉัน", "คุณ", "เรา", "ครับ", "ค่ะ", "คะ", "ခင်ဗျား", "ကျွန်"];

    /// <summary>Lower-case words inside names of several languages.</summary>
    public static readonly FrozenSet<string> NameParticles = Set("van von de del della di da dos das do du den der des la le el al bin ibn ben zu zur und and y e i & ter ten af av");

    private static FrozenSet<string> Set(string words, char separator = ' ') =>
        words.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
