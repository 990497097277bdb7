using System.Collections.Frozen;
using Verbatim.Transcripts;

namespace Verbatim.People;

/// <summary>The words around names in labels and rosters. The only place here that knows languages; entries are compared folded.</summary>
internal static class LabelWords
{
    /// <summary>Labels of sounds, breaks and crowds.</summary>
    public static readonly FrozenSet<string> NoPerson = Set(
        "ad", "ad break", "ad read", "ads", "advert", "advertisement", "advertiser", "all", "announcement", "announcer", "anonymous", "applause", "audience",
        "audience member", "audio", "audio clip", "automated voice", "background", "band", "both", "break", "bumper", "chapter", "chorus", "clip", "closing", "cold open", "commercial",
        "commercial break", "computer", "crosstalk", "crowd", "disclaimer", "editor", "editors note", "end", "everybody", "everyone", "ending", "foreign", "group", "inaudible", "interlude", "intro", "introduction", "jingle",
        "laughter", "man", "music", "multiple", "multiple speakers", "narration", "narrator", "no speaker", "note", "noise", "others", "opening", "outro", "overlap", "pause", "people", "preroll", "midroll", "postroll",
        "promo", "recording", "robot", "segment", "silence", "singer", "singing", "skit", "sample", "song", "sound", "sound effect", "sound effects", "soundbite", "speakers", "sponsor", "sponsor break", "sponsors", "sting", "system", "tape", "theme",
        "theme music", "theme song", "together", "trailer", "transcript", "transition", "unidentified", "unidentified speaker", "unknown", "unknown speaker", "unknown speakers", "unidentified female", "unidentified male", "various", "various speakers",
        "video", "video clip", "voice", "voice over", "voiceover", "vocals", "woman", "werbung", "musik", "pause musicale", "publicite", "musique", "publicidad", "musica", "alle", "publikum", "tous", "todos", "publico", "unbekannt", "inconnu", "desconocido",
        "siri", "chatgpt", "google assistant", "google translate", "text to speech", "reklame", "lachen", "applaus", "rires", "risas", "музыка", "реклама", "все", "неизвестный", "музика", "音楽", "広告", "全員", "音乐", "广告");

    /// <summary>Where one of these is a word of the label, it names a sound or a crowd, not a person.</summary>
    public static readonly FrozenSet<string> Sounds = Set(
        "clip", "jingle", "music", "voice", "voices", "theme", "intro", "outro", "trailer", "soundtrack", "commercial", "advertisement", "sfx", "voicemail", "soundbite", "robot", "audience", "speaker", "speakers", "crowd", "voiceover", "subtitles", "untertitel");

    /// <summary>Labels that tell speakers apart without naming them; a number or letter may follow.</summary>
    public static readonly FrozenSet<string> Numbered = Set(
        "speaker", "spk", "s", "spkr", "person", "participant", "voice", "caller", "channel", "ch", "male", "female", "sprecher", "sprecherin", "person", "orador", "hablante", "locutor",
        "intervenant", "locuteur", "interlocutore", "parlante", "falante", "spreker", "talare", "mowca", "спикер", "диктор", "speakerlabel", "user", "guest", "host", "interviewer", "interviewee", "moderator",
        "panelist", "unknown", "話者", "发言人", "说话人", "화자");

    public static readonly FrozenSet<string> Hosts = Set(
        "host", "cohost", "co host", "hosts", "interviewer", "moderator", "presenter", "anchor", "q", "question", "gastgeber", "gastgeberin", "moderatorin", "moderation", "hote", "animateur", "animatrice",
        "presentador", "presentadora", "anfitrion", "conduttore", "apresentador", "apresentadora", "presentator", "prowadzacy", "ведущий", "ведущая", "主持人", "司会");

    public static readonly FrozenSet<string> Guests = Set(
        "guest", "guests", "special guest", "interviewee", "respondent", "gast", "gaste", "invite", "invitee", "invitado", "invitada", "ospite", "convidado", "convidada", "gosc", "гость", "гостья", "嘉宾", "ゲスト");

    public static readonly FrozenSet<string> Honorifics = Set(
        "dr", "prof", "professor", "mr", "mrs", "ms", "miss", "mx", "sir", "dame", "rev", "reverend", "fr", "hon", "herr", "frau", "monsieur", "madame", "mme", "mlle", "senor", "senora", "senator", "senador", "senadora", "sig", "dott", "ing", "med", "phil", "habil", "rer", "nat", "dipl", "dipl ing", "mag");

    /// <summary>Behind names in scripts that write no space there.</summary>
    public static readonly string[] HonorificSuffixes = ["さん", "様", "先生", "님", "씨"];

    public static readonly FrozenSet<string> Degrees = Set(
        "phd", "ph d", "psyd", "psy d", "md", "m d", "jd", "j d", "esq", "mba", "cpa", "rn", "msw", "lcsw", "dds", "ma", "msc", "bsc", "edd", "ed d", "pe", "frs", "obe", "mbe", "cbe", "cissp", "pmp", "dphil", "facp", "f a c p", "lmft", "ll m", "llm", "dvm", "pharmd", "bsn");

    public static readonly FrozenSet<string> Particles = Set(
        "van", "von", "de", "der", "den", "da", "das", "do", "dos", "di", "del", "della", "du", "la", "le", "el", "al", "bin", "ibn", "ben", "y", "e", "ter", "ten", "af", "av", "zu", "zur", "st", "ap");

    /// <summary>Between the names of several people.</summary>
    public static readonly FrozenSet<string> Conjunctions = Set("and", "und", "et", "och", "og", "и", "plus");

    private static FrozenSet<string> Set(params string[] words) =>
        words.Select(w => string.Join(' ', WordScanner.Scan(w).Select(part => part.Folded))).ToFrozenSet(StringComparer.Ordinal);
}
