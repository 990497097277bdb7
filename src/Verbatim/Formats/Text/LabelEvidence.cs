namespace Verbatim.Formats.Text;

/// <summary>What is counted of the labels of a document before any of them is trusted.</summary>
internal sealed class LabelEvidence
{
    /// <summary>Recordings that one presenter plays are heard so often at most.</summary>
    public const int MostTurnsOfAGuest = 2;

    private const int FewestTurnsOfAPresenter = 6;

    private readonly Dictionary<string, LabelTally> tallies = new(StringComparer.Ordinal);
    private readonly TextDocument document;
    private readonly bool[] credits;
    private bool? bulletsAreTurns;

    public LabelEvidence(TextDocument document)
    {
        this.document = document;
        credits = new bool[document.Lines.Length];
        for (var i = 0; i < credits.Length; i++)
            credits[i] = document.Labels[i] is not null && KeyValue.TryRead(document.Lines[i].Text, out _);
        Count();
    }

    public IReadOnlyCollection<LabelTally> Tallies => tallies.Values;

    public IEnumerable<string> Labels => tallies.Keys;

    public LabelTally this[string label] => tallies[label];

    /// <summary>True for a line such as <c>Guest: Ann Lee</c>, which states who is present.</summary>
    public bool IsCredit(int index) => credits[index];

    /// <summary>True for what never names a speaker: keys, breaks, furniture.</summary>
    public static bool IsExcluded(LabelCandidate label) =>
        label.Shape == LabelShape.None || (Vocabulary.Keys.Contains(label.Label) && label.Shape != LabelShape.Code) || label.IsBreak || Vocabulary.Furniture.Contains(label.Label)
        || (label.Label.Contains(' ') && Vocabulary.Keys.Contains(label.Label.Replace(' ', '-')));

    /// <summary>True where lists are the writing of the conversation, and not notes that a label happens to open.</summary>
    public bool BulletsOpenTurns => bulletsAreTurns ??= tallies.Values.Sum(t => t.Bulleted) * 2 > document.Lines.Count(l => l.IsProse && SpeechRegister.IsListItem(l.Text));

    public int TurnsOf(IReadOnlySet<string> speakers) => tallies.Values.Where(t => speakers.Contains(t.Label)).Sum(t => t.Colon + t.Bare);

    /// <summary>One person reads, and all others are heard so seldom that they may be recordings that are played.</summary>
    public bool HasOnePresenter(IReadOnlySet<string> speakers)
    {
        var turns = tallies.Values.Where(t => speakers.Contains(t.Label) && t.Colon + t.Bare > 0).Select(t => t.Colon + t.Bare).OrderDescending().ToList();
        return turns.Count > 0 && turns[0] >= FewestTurnsOfAPresenter && (turns.Count == 1 || turns[1] <= MostTurnsOfAGuest);
    }

    /// <summary>
    /// True where every label is written as an ordinary word elsewhere in the document: <c>Advantages</c>, <c>Liquidity</c>. One name among
    /// them is enough to make it a conversation.
    /// </summary>
    public bool AreOrdinaryWords(IReadOnlySet<string> labels)
    {
        if (labels.Count is 0 or > 8 || labels.Any(l => !char.IsUpper(l[0]) || !l.Any(char.IsLower) || tallies.GetValueOrDefault(l) is not { Shape: LabelShape.Name }))
            return false;
        var missing = labels.SelectMany(l => l.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries)).Select(w => w.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        var spans = missing.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var line in document.Lines)
        {
            if (!line.IsProse)
                continue;
            foreach (var range in line.Text.AsSpan().Split(' '))
            {
                spans.Remove(line.Text.AsSpan(range).Trim(",.;:!?()\"“”*_"));
                if (missing.Count == 0)
                    return true;
            }
        }

        return false;
    }

    private void Count()
    {
        LabelTally? previous = null;
        for (var i = 0; i < document.Labels.Length; i++)
        {
            if (document.Labels[i] is not { } label || IsExcluded(label) || IsCredit(i) || IsOneOfTimedLines(i, label))
                continue;
            var opens = label.OpensBold && !Sentence.BeginsLower(document.Lines[i].Text.AsSpan(label.Body));
            if (label.IsBare && !opens && (label.Marks & (LabelMarks.Alone | LabelMarks.Bullet)) != LabelMarks.Alone)
                continue;
            if (!tallies.TryGetValue(label.Label, out var tally))
                tallies.Add(label.Label, tally = new LabelTally(label.Label, label.Shape));
            if (label.IsBare && opens)
            {
                tally.AddBold();
                continue;
            }

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
        if (!label.IsBare || !label.Has(LabelMarks.Timed))
            return false;
        var next = document.NextFilled(index + 1);
        return next < document.Lines.Length && document.Times.TryAt(document.Lines[next].Text, 0, out _);
    }
}
