namespace Verbatim.Formats.Text;

/// <summary>What a label stands for in this document.</summary>
internal enum Voice
{
    None,
    Speaker,

    /// <summary>Something that is played; its words are heard, but nobody's.</summary>
    Clip,
}

/// <summary>
/// Third stage: counts the labels of a document and decides which of them are speakers. A speaker recurs, alternates with
/// others, is followed by speech, or is named elsewhere; a key, a caption or the beginning of a sentence does not.
/// </summary>
internal sealed class LabelCensus
{
    // "Host: Ann Lee" is a credit, but the third "Host: Ann!" of a conversation is speech.
    private const int EnoughForARole = 3;

    // Nothing but a conversation has so many lines that open with one of a few labels.
    private const int FewTurns = 30;

    private readonly HashSet<string> speakers = new(StringComparer.Ordinal);
    private readonly TextDocument document;
    private readonly LabelEvidence evidence;
    private readonly IReadOnlySet<string> roster;
    private readonly Voice[] voices;

    private LabelCensus(TextDocument document, IReadOnlySet<string> roster)
    {
        this.document = document;
        this.roster = roster;
        evidence = new LabelEvidence(document);
        voices = new Voice[document.Lines.Length];
    }

    /// <summary>Index of the first line that a reliable label opens; -1 where the document has none.</summary>
    public int First { get; private set; } = -1;

    public int Last { get; private set; } = -1;

    /// <summary>True where bold or plain words alone on a line are this document's labels.</summary>
    public bool UsesBare { get; private set; }

    public IReadOnlyCollection<string> Speakers => speakers;

    /// <param name="roster">Names that front matter or notes give; compared with labels as a whole.</param>
    public static LabelCensus Take(TextDocument document, IReadOnlySet<string> roster)
    {
        var census = new LabelCensus(document, roster);
        census.Elect();
        if (census.First >= 0)
            census.AdmitRare();
        for (var i = 0; i < census.voices.Length; i++)
            census.voices[i] = census.Decide(i);
        return census;
    }

    /// <summary>What opens at a line.</summary>
    public Voice At(int index) => voices[index];

    private Voice Decide(int index)
    {
        if (document.Labels[index] is not { } label)
            return Voice.None;
        if (label.IsBreak && !speakers.Contains(label.Label))
            return label.IsStrong || (label.Has(LabelMarks.Colon) && speakers.Count > 0 && index >= First) ? Voice.Clip : Voice.None;
        if (!speakers.Contains(label.Label))
            return label.IsStrong && label.Shape >= LabelShape.Name && index > First && First >= 0 && index < document.Lines.Length && label.Shape != LabelShape.Phrase && !LabelEvidence.IsExcluded(label) && !evidence.IsCredit(index) ? Voice.Clip : Voice.None;
        return (label.IsBare && !OpensBare(index, label)) || (evidence.IsCredit(index) && evidence[label.Label].Colon < EnoughForARole) ? Voice.None : Voice.Speaker;
    }

    private void Elect()
    {
        foreach (var tally in evidence.Tallies)
        {
            if (IsReliable(tally))
                speakers.Add(tally.Label);
        }

        ElectKin();
        ElectBare();
        ElectBold();
        if (!speakers.Any(IsCredited) && evidence.TurnsOf(speakers) < FewTurns && evidence.AreOrdinaryWords(speakers))
            speakers.Clear();
        if (speakers.Count == 0)
            ElectOnce();
        if (evidence.HasOnePresenter(speakers))
            speakers.RemoveWhere(s => evidence[s] is { Shape: LabelShape.Name } rare && rare.Colon + rare.Bare <= LabelEvidence.MostTurnsOfAGuest && !IsCredited(s) && !document.Mentions(s));
        var opening = document.Opening;
        if (opening < document.Lines.Length && document.Labels[opening] is { IsStrong: true, Shape: >= LabelShape.Name } first && !LabelEvidence.IsExcluded(first) && !evidence.IsCredit(opening))
            speakers.Add(first.Label);
        FindRegion();
    }

    private bool IsCredited(string label) => roster.Contains(LabelShapes.WithoutDetail(label));

    private bool IsReliable(LabelTally tally)
    {
        var known = IsCredited(tally.Label);
        if (tally.Shape == LabelShape.Phrase)
            return tally.Strong >= 3 || (tally.Colon >= 3 && tally.Spoken == tally.Colon && tally.Alternations >= 2 * tally.Colon - 1);
        if (tally.Strong >= 2 || (tally.Strong == 1 && known))
            return true;
        if (tally.Colon == 0 || tally.Unspoken == tally.Colon || (tally.Bulleted * 2 > tally.Colon && !evidence.BulletsOpenTurns))
            return false;
        return tally.Shape switch
        {
            LabelShape.Role => tally.Colon >= 2,
            LabelShape.Name => tally.Colon >= 2 && (tally.Alternations >= 2 || known || tally.Colon >= 4),
            LabelShape.Code => tally.Colon >= 2 && tally.Alternations >= 2,
            LabelShape.Nickname => (tally.Colon >= 3 && tally.Alternations >= 3) || (tally.Spoken >= 4 && tally.Spoken == tally.Colon),
            _ => false,
        };
    }

    // Who is announced in full and goes on by one name occurs once under either label.
    private void ElectKin()
    {
        var brief = evidence.Tallies.Where(t => t.IsSpokenName && !t.Label.Contains(' ')).GroupBy(t => t.Label, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.First(), StringComparer.OrdinalIgnoreCase);
        if (brief.Count == 0)
            return;
        foreach (var full in evidence.Tallies.Where(t => t.Label.Contains(' ') && t.IsSpokenName))
        {
            var (first, last) = LabelKin.Ends(full.Label);
            if ((brief.TryGetValue(last, out var kin) || brief.TryGetValue(first, out kin)) && first != last && LabelKin.IsCapitals(full.Label) && LabelKin.IsCapitals(kin.Label))
                speakers.UnionWith([full.Label, kin.Label]);
        }
    }

    // In a conversation of a few lines nobody may speak twice: names open most of its lines, and one of them is addressed, or times stand before all.
    private void ElectOnce()
    {
        var names = evidence.Tallies.Where(t => t is { Shape: >= LabelShape.Name, Colon: > 0, Unspoken: 0, Bulleted: 0 }).ToList();
        if (names.Count < 2)
            return;
        var opening = document.NextFilled(0);
        var labelled = Enumerable.Range(0, document.Lines.Length).Where(i => document.Lines[i].IsProse && document.Labels[i] is { IsBare: false } label && names.Exists(n => n.Label == label.Label)).ToList();
        if (labelled.Count * 2 < document.Lines.Count(l => l.IsProse) || labelled[0] != opening)
            return;
        if (names.Exists(n => document.Mentions(n.Label)) || labelled.TrueForAll(i => document.Labels[i]!.Has(LabelMarks.Timed)))
            speakers.UnionWith(names.Select(n => n.Label));
    }

    // Words alone on a line are labels only as a habit: two or more of them take turns, and each has text below.
    private void ElectBare()
    {
        var bare = evidence.Tallies.Where(t => t.Bare >= 2 && t.BareFollowed >= t.Bare * 0.9 && t.Shape != LabelShape.Nickname).ToList();
        var total = bare.Sum(t => t.Bare);
        var strong = evidence.Tallies.Sum(t => t.Strong) + evidence.Tallies.Where(t => speakers.Contains(t.Label)).Sum(t => t.Colon);
        if (bare.Count < 2 || total < (bare.All(t => t.Shape == LabelShape.Role || t.Headings == t.Bare || (t.Label.Length > 2 && t.Label.All(c => !char.IsLower(c)) && t.Label.Any(char.IsUpper))) ? 4 : 6) || total < strong)
        {
            UsesBare = evidence.Tallies.Any(t => t.Bare > 0 && speakers.Contains(t.Label));
            return;
        }

        UsesBare = true;
        foreach (var tally in bare)
            speakers.Add(tally.Label);
    }

    // "**Ruth** Hello and welcome": bold words that open line after line, and two of them recur.
    private void ElectBold()
    {
        var bold = evidence.Tallies.Where(t => t.Bold >= 2 && t.Shape >= LabelShape.Code).ToList();
        if (bold.Count < 2 || bold.Sum(t => t.Bold) * 2 <= document.Lines.Count(l => l.IsProse))
            return;
        foreach (var tally in bold)
            speakers.Add(tally.Label);
    }

    private void FindRegion()
    {
        for (var i = 0; i < document.Labels.Length; i++)
        {
            if (Decide(i) != Voice.Speaker)
                continue;
            First = First < 0 ? i : First;
            Last = i;
        }
    }

    private void AdmitRare()
    {
        new RareLabels(document, evidence, roster, speakers, First, Last, UsesBare).Admit();
        First = Last = -1;
        FindRegion();
    }

    private bool OpensBare(int index, LabelCandidate label)
    {
        if (!label.Has(LabelMarks.Alone))
            return label.Has(LabelMarks.Bold) && label.Shape >= LabelShape.Name;
        return UsesBare || (label.Marks & (LabelMarks.Bold | LabelMarks.Heading)) != 0 ? document.NextFilled(index + 1) < document.Lines.Length : false;
    }
}
