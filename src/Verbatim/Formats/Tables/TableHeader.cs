using System.Collections.Frozen;
using System.Text;

namespace Verbatim.Formats.Tables;

/// <summary>Which columns of a table hold what, by their names or by what stands in them.</summary>
/// <param name="Count">How many columns there are.</param>
/// <param name="Text">Index of the column of words.</param>
/// <param name="Speaker">-1 where there is none, as for the times.</param>
/// <param name="Milliseconds">The header says that bare numbers are thousandths of a second.</param>
internal sealed record TableHeader(int Count, int Text, int Speaker, int Start, int End, int Duration, bool Milliseconds = false)
{
    private static readonly FrozenSet<string> TextNames = Names(
        "text transcript transcription content utterance sentence speech words spokentext spokenwords dialogue dialog line subtitle caption message quote said "
        + "texto texte testo tekst inhalt transkript transkription äußerung wortlaut gesagt phrase énoncé transcripción transcrição trascrizione "
        + "текст реплика 文本 内容 内容文本 文字 テキスト 発言 発言内容 텍스트 내용 النص متن टेक्स्ट");

    private static readonly FrozenSet<string> SpeakerNames = Names(
        "speaker speakername speakerlabel speakerid speakers name who person participant voice spokenby author sender from username displayname interlocutor character "
        + "sprecher sprecherin sprecherinnen person locuteur locutrice intervenant orateur nom hablante orador ponente nombre interlocutor falante locutor nome parlante relatore "
        + "spreker naam taler talare puhuja mówca mluvčí beszélő konuşmacı говорящий спикер имя 说话人 發言人 发言人 话者 話者 発言者 화자 المتحدث المتكلم वक्ता");

    private static readonly FrozenSet<string> StartNames = Names(
        "start starttime startsec starttimestamp begin begintime in inpoint timein tcin time times timecode timestamp timestamps tc offset startoffset tmin from position at "
        + "beginn anfang zeit zeitmarke startzeit début debut temps horodatage inicio tiempo marca início tempo inizio starttijd tijd tid początek czas время начало 开始 开始时间 时间 開始 開始時間 時間 시작 시간 الوقت");

    private static readonly FrozenSet<string> EndNames = Names(
        "end endtime endsec endtimestamp stop stoptime out outpoint timeout tcout finish endoffset tmax to until "
        + "ende endzeit fin fine fim final einde eindtijd slut koniec конец 结束 结束时间 終了 終了時間 끝 종료");

    private static readonly FrozenSet<string> DurationNames = Names("duration length dauer durée duración duração durata duur długość длительность 时长");

    public bool HasTimes => Start >= 0;

    /// <summary>Where a cell of words runs on to the end of its line: after so many columns.</summary>
    public int Open => Text == Count - 1 ? Count : int.MaxValue;

    /// <summary>Null where the cells do not name a column of words together with one of speakers or times.</summary>
    public static TableHeader? Of(TableRow row)
    {
        var names = row.Cells.Select(c => Folded(c.Text)).ToList();
        var text = names.FindIndex(TextNames.Contains);
        var speaker = names.FindIndex(n => SpeakerNames.Contains(n) && n != "from");
        var start = names.FindIndex(n => StartNames.Contains(n) && n != "from");
        var end = names.FindIndex(EndNames.Contains);
        if (names.IndexOf("from") is >= 0 and var from)
            (speaker, start) = start < 0 && end >= 0 ? (speaker, from) : speaker < 0 ? (from, start) : (speaker, start);
        if (text < 0 || (speaker < 0 && start < 0) || names.Count != row.Cells.Length)
            return null;
        var milliseconds = start >= 0 && row.Cells[start].Text is var stated
            && (stated.Contains("ms", StringComparison.Ordinal) || stated.Contains("milli", StringComparison.OrdinalIgnoreCase));
        return new TableHeader(row.Cells.Length, text, speaker, start, end, names.FindIndex(DurationNames.Contains), milliseconds);
    }

    // "Start Time (s)", "start_time" and "startTime" are one name.
    private static string Folded(string name)
    {
        var folded = new StringBuilder();
        var depth = 0;
        foreach (var c in name)
        {
            depth += c is '(' or '[' ? 1 : c is ')' or ']' ? -1 : 0;
            if (depth == 0 && !char.IsWhiteSpace(c) && !char.IsPunctuation(c) && !char.IsDigit(c))
                folded.Append(char.ToLowerInvariant(c));
        }

        var text = folded.ToString();
        return text.Length > 4 && (text.StartsWith("start", StringComparison.Ordinal) || text.StartsWith("end", StringComparison.Ordinal)) && text.EndsWith("ms", StringComparison.Ordinal) ? text[..^2] : text;
    }

    private static FrozenSet<string> Names(string names) => names.Split(' ').Distinct().ToFrozenSet(StringComparer.Ordinal);
}
