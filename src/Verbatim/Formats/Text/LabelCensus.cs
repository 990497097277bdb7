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

    // In a conversation of this length a person who speaks is also addressed, or speaks twice.
    private const int EnoughTurnsToKnowPeople = 20;

    private readonly Dictionary<string, LabelTally> tallies = new(StringComparer.Ordinal);
    private readonly HashSet<string> speakers = new(StringComparer.Ordinal);
    private readonly TextDocument document;
    private readonly IReadOnlySet<string> roster;

    private LabelCensus(TextDocument document, IReadOnlySet<string> roster)
    {
        this.document = document;
        this.roster = roster;
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
        census.Count();
        census.Elect();
        census.AdmitRare();
        return census;
    }

    /// <summary>What opens at a line.</summary>
    public Voice At(int index)
    {
        if (document.Labels[index] is not { } label)
            return Voice.None;
        if (LabelShapes.IsBreak(label.Label) && !speakers.Contains(label.Label))
            return label.IsStrong || (label.Has(LabelMarks.Colon) && speakers.Count > 0 && index >= First) ? Voice.Clip : Voice.None;
        if (!speakers.Contains(label.Label))
            return label.IsStrong && label.Shape >= LabelShape.Name && index > First && First >= 0 && index < document.Lines.Length && label.Shape != LabelShape.Phrase && !Excluded(label) && !IsCredit(index) ? Voice.Clip : Voice.None;
        return (label.IsBare && !OpensBare(index, label)) || (IsCredit(index) && tallies[label.Label].Colon < EnoughForARole) ? Voice.None : Voice.Speaker;
    }

    private void Count()
    {
        LabelTally? previous = null;
        for (var i = 0; i < document.Labels.Length; i++)
        {
            if (document.Labels[i] is not { } label || Excluded(label) || IsCredit(i) || (label.IsBare && (label.Marks & (LabelMarks.Alone | LabelMarks.Bullet)) != LabelMarks.Alone) || IsOneOfTimedLines(i, label))
                continue;
            if (!tallies.TryGetValue(label.Label, out var tally))
                tallies.Add(label.Label, tally = new LabelTally(label.Label, label.Shape));
            var next = document.NextFilled(i + 1);
            tally.Add(label, document.Lines[i].Text, followed: next < document.Lines.Length && document.Lines[next].IsProse, adjacent: next == i + 1);
            if (label.IsBare || previous == tally)
                continue;
            previous?.Alternate();
            tally.Alternate();
            previous = tally;
        }
    }

    // A short line among lines that each begin with a time is their text and not the name of who says the next.
    private bool IsOneOfTimedLines(int index, LabelCandidate label)
    {
        var next = document.NextFilled(index + 1);
        return label.IsBare && label.Has(LabelMarks.Timed) && next < document.Lines.Length && document.Times.TryAt(document.Lines[next].Text, 0, out _);
    }

    private static bool Excluded(LabelCandidate label) =>
        label.Shape == LabelShape.None || (Vocabulary.Keys.Contains(label.Label) && label.Shape != LabelShape.Code) || LabelShapes.IsBreak(label.Label) || Vocabulary.Furniture.Contains(label.Label);

    private bool IsCredit(int index) => KeyValue.TryRead(document.Lines[index].Text, out _);

    private void Elect()
    {
        foreach (var tally in tallies.Values)
        {
            if (IsReliable(tally))
                speakers.Add(tally.Label);
        }

        ElectKin();
        ElectBare();
        var opening = document.Lines.Length == 0 ? 0 : Opening();
        if (opening < document.Lines.Length && document.Labels[opening] is { IsStrong: true, Shape: >= LabelShape.Name } first && !Excluded(first) && !IsCredit(opening))
            speakers.Add(first.Label);
        FindRegion();
    }

    private bool IsReliable(LabelTally tally)
    {
        var known = roster.Contains(LabelShapes.WithoutDetail(tally.Label));
        if (tally.Shape == LabelShape.Phrase)
            return tally.Strong >= 3;
        if (tally.Strong >= 2 || (tally.Strong == 1 && known))
            return true;
        if (tally.Colon == 0 || tally.Unspoken == tally.Colon)
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
        var brief = tallies.Values.Where(t => t.IsSpokenName && !t.Label.Contains(' ')).GroupBy(t => t.Label, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.First(), StringComparer.OrdinalIgnoreCase);
        if (brief.Count == 0)
            return;
        foreach (var full in tallies.Values.Where(t => t.Label.Contains(' ') && t.IsSpokenName))
        {
            var (first, last) = LabelKin.Ends(full.Label);
            if ((brief.TryGetValue(last, out var kin) || brief.TryGetValue(first, out kin)) && first != last && LabelKin.IsCapitals(full.Label) && LabelKin.IsCapitals(kin.Label))
                speakers.UnionWith([full.Label, kin.Label]);
        }
    }

    // Words alone on a line are labels only as a habit: two or more of them take turns, and each has text below.
    private void ElectBare()
    {
        var bare = tallies.Values.Where(t => t.Bare >= 2 && t.BareFollowed >= t.Bare * 0.9 && t.Shape != LabelShape.Nickname).ToList();
        var total = bare.Sum(t => t.Bare);
        var strong = tallies.Values.Sum(t => t.Strong) + tallies.Values.Where(t => speakers.Contains(t.Label)).Sum(t => t.Colon);
        if (bare.Count < 2 || total < (bare.All(t => t.Shape == LabelShape.Role) ? 4 : 6) || total < strong)
        {
            UsesBare = tallies.Values.Any(t => t.Bare > 0 && speakers.Contains(t.Label));
            return;
        }

        UsesBare = true;
        foreach (var tally in bare)
            speakers.Add(tally.Label);
    }

    private void FindRegion()
    {
        for (var i = 0; i < document.Labels.Length; i++)
        {
            if (At(i) != Voice.Speaker)
                continue;
            First = First < 0 ? i : First;
            Last = i;
        }
    }

    // A label that occurs once or twice inside the conversation needs something else to speak for it.
    private void AdmitRare()
    {
        if (First < 0)
            return;
        var opening = Opening();
        var few = tallies.Values.Where(t => speakers.Contains(t.Label)).Sum(t => t.Colon + t.Bare) < EnoughTurnsToKnowPeople;
        var consistent = ShareOfLabelledParagraphs() > 0.95;
        var end = Last;
        for (var i = 0; i < document.Labels.Length && (i <= end || OnlyNotedBetween(end, i)); i++)
        {
            if (document.Labels[i] is not { } label || Excluded(label) || IsCredit(i) || speakers.Contains(label.Label) || label.Has(LabelMarks.Bullet))
                continue;
            var inside = i > First && i <= Last;
            if (!label.IsBare && label.Has(LabelMarks.Colon) && Speaks(label, i) && (i <= Last ? IsKin(label, i, inside) : IsRoleOfTheLast(label, i) || IsKin(label, i, inside: true)))
            {
                speakers.Add(label.Label);
                end = Math.Max(end, i);
                continue;
            }

            if (i > Last)
                continue;
            var known = roster.Contains(LabelShapes.WithoutDetail(label.Label)) || IsSpelledOut(label.Label) || (label.IsBare && IsNextLetter(label.Label));
            if (label.IsBare ? !(UsesBare && inside && label.Has(LabelMarks.Alone) && (known || IsMentioned(label.Label)) && label.Shape >= LabelShape.Code && FollowedClosely(i)) : !Speaks(label, i))
                continue;
            var near = inside || label.IsStrong || IsSpelledOut(label.Label) || (OnlyNotedBetween(i, First) && !label.Has(LabelMarks.Alone));
            if (near && (known || (label.IsStrong && ((few && inside) || i == opening || (label.Marks & (LabelMarks.Time | LabelMarks.Timed)) != 0)) || label.Shape == LabelShape.Role || IsMentioned(label.Label) || IsNearSpelling(label) || (inside && consistent && label.Shape >= LabelShape.Code)))
                speakers.Add(label.Label);
        }

        FindRegionAgain();
    }

    private void FindRegionAgain()
    {
        First = Last = -1;
        FindRegion();
    }

    // The first line that is not front matter: nothing but speech begins a file with a label.
    private int Opening()
    {
        var i = document.NextFilled(0);
        while (i < document.Lines.Length && document.Lines[i].Form is LineForm.FrontMatter or LineForm.Blank)
            i++;
        return i;
    }

    // Nothing but blank lines and what transcribers put in brackets, such as [theme music].
    private bool OnlyNotedBetween(int label, int first)
    {
        for (var i = label + 1; i < first; i++)
        {
            if (i - label > 6 || !(document.Lines[i].IsBlank || document.Lines[i].Text is ['[', .., ']'] or ['(', .., ')']))
                return false;
        }

        return true;
    }

    private bool FollowedClosely(int index) => index + 1 < document.Lines.Length && document.Lines[index + 1].IsProse && Sentence.Ends(document.Lines[index + 1].Text);

    private bool Speaks(LabelCandidate label, int index)
    {
        if (label.Has(LabelMarks.Alone))
        {
            var next = document.NextFilled(index + 1);
            return next < document.Lines.Length && document.Lines[next].IsProse && !PointsElsewhere(document.Lines[next].Text);
        }

        return !PointsElsewhere(document.Lines[index].Text.AsSpan(label.Body));
    }

    // Who is present is not introduced by a link to a recording of the words.
    private static bool PointsElsewhere(ReadOnlySpan<char> body) =>
        body.StartsWith("http") || body.StartsWith("<http") || (body.StartsWith("[") && body.EndsWith(")") && body.Contains("](", StringComparison.Ordinal));

    private bool IsMentioned(string label) =>
        LabelShapes.WithoutDetail(label).Split(' ') is { Length: <= 4 } words && words[0].Length > 2 && document.Mentions.Contains(words[0]) && !Vocabulary.FunctionWords.Contains(words[0]);

    // A and B have spoken, so a C is the third voice, however seldom it is heard.
    private bool IsNextLetter(string label) =>
        label.Length == 1 && label[0] > 'A' && speakers.Contains(((char)(label[0] - 1)).ToString()) && speakers.Count(s => s.Length == 1) >= 2;

    // "Michael Folkson (MF): ..." tells whose the initials are that open the other turns.
    private bool IsSpelledOut(string label) => label.EndsWith(')') && label.IndexOf('(') is > 0 and var open && speakers.Contains(label[(open + 1)..^1]);

    // Before the first certain label only the fuller name counts: it introduces the one that follows.
    private bool IsKin(LabelCandidate label, int index, bool inside) =>
        label.Shape is LabelShape.Name or LabelShape.Code && (Sentence.Ends(document.Lines[index].Text) || label.Has(LabelMarks.Alone))
        && speakers.Any(s => LabelKin.SpellsOut(label.Label, s) || (inside && LabelKin.SpellsOut(s, label.Label)));

    // A voice from the audience may have the last word.
    private bool IsRoleOfTheLast(LabelCandidate label, int index) =>
        label.Shape == LabelShape.Role && !label.Has(LabelMarks.Alone) && Sentence.Ends(document.Lines[index].Text);

    private bool IsNearSpelling(LabelCandidate label) =>
        label.Shape == LabelShape.Name && speakers.Any(s => Spelling.IsNear(s, label.Label));

    private double ShareOfLabelledParagraphs()
    {
        var (labelled, paragraphs) = (0, 0);
        for (var i = First; i <= Last; i++)
        {
            if (!document.Lines[i].IsProse)
                continue;
            paragraphs++;
            if (document.Labels[i] is { IsBare: false })
                labelled++;
        }

        return (double)labelled / paragraphs;
    }

    private bool OpensBare(int index, LabelCandidate label)
    {
        if (!label.Has(LabelMarks.Alone))
            return label.Has(LabelMarks.Bold) && label.Shape >= LabelShape.Name;
        return UsesBare || (label.Marks & (LabelMarks.Bold | LabelMarks.Heading)) != 0 ? document.NextFilled(index + 1) < document.Lines.Length : false;
    }
}
