using Verbatim.Transcripts;

namespace Verbatim.Formats.Text;

/// <summary>
/// Finds headings that carry no markup: short lines between turns, without a full stop, in a text that otherwise ends its
/// sentences. A question counts only where the talk that follows takes up its words and nobody is addressed in it.
/// </summary>
internal sealed class HeadingFinder(TextDocument document, LabelCensus census)
{
    private const int LongestWords = 12;
    private const int LongestCharacters = 90;
    private const int WordsTakenUp = 140;

    private static readonly HashSet<string> Address = ["i", "you", "your", "youre", "im", "my", "me", "we", "our", "so", "and", "but", "okay", "ok", "yeah", "right", "well"];

    private bool parted;

    /// <summary>Indexes of the lines from <paramref name="first"/> up to <paramref name="end"/> that are headings.</summary>
    public HashSet<int> Find(int first, int end)
    {
        var found = new HashSet<int>();
        if (!EndsItsSentences(first, end))
            return found;
        parted = TurnsAreParted(first, end);
        var questions = new List<int>();
        var between = new List<int>();
        for (var i = first + 1; i < end; i++)
        {
            if (!LooksLikeHeading(i, end))
                continue;
            if (!OpensTurn(i, end))
                between.Add(i);
            else if (IsEchoed(i))
                found.Add(i);
            else if (Sentence.IsQuestion(document.Lines[i].Text))
                questions.Add(i);
            else
                found.Add(i);
        }

        var plain = found.Count(i => !Addresses(i));
        if (plain < 3)
            found.RemoveWhere(i => Addresses(i) && !IsEchoed(i));
        var habit = found.Count;
        found.UnionWith(questions.Where(i => habit + questions.Count > 1 && !Addresses(i) && Sentence.Words(document.Lines[i].Text) > 2 && IsTakenUp(i, end)));
        if (habit >= 2)
            found.UnionWith(between.Where(i => !Sentence.IsQuestion(document.Lines[i].Text) && IsTakenUp(i, end)));
        return found;
    }

    private bool EndsItsSentences(int first, int end)
    {
        var (lines, ended) = (0, 0);
        for (var i = first; i < end; i++)
        {
            var labelled = census.At(i) == Voice.Speaker && !document.Labels[i]!.Has(LabelMarks.Alone);
            if (!document.Lines[i].IsProse || !Sentence.HasMoreWordsThan(document.Lines[i].Text, labelled ? 4 : LongestWords))
                continue;
            lines++;
            if (Sentence.Ends(document.Lines[i].Text) || Sentence.BreaksOff(document.Lines[i].Text))
                ended++;
        }

        return lines > 0 && ended >= lines * 0.85;
    }

    private bool LooksLikeHeading(int index, int end)
    {
        var line = document.Lines[index];
        var text = line.Text;
        if (!line.IsProse || census.At(index) != Voice.None || text.Length > LongestCharacters || Sentence.Words(text) > LongestWords)
            return false;
        if (Sentence.BeginsLower(text) || Sentence.BreaksOff(text) || !(char.IsLetterOrDigit(text[0]) || text[0] is '“' or '"' or '‘' or '¿' or '«' or '„'))
            return false;
        if ((Sentence.Ends(text) && !Sentence.IsQuestion(text)) || document.Times.TryWhole(text, out _))
            return false;
        return (HasContent(text) || (OpensTurn(index, end) && IsEchoed(index))) && PreviousIsClosed(index) && (!parted || IsParted(index));
    }

    // Where blank lines part the turns, they part headings too; a short line inside a block is wrapped speech.
    private bool IsParted(int index) => document.Lines[index].Opens && (index + 1 >= document.Lines.Length || !document.Lines[index + 1].IsProse);

    private bool TurnsAreParted(int first, int end)
    {
        var (apart, together) = (0, 0);
        for (var i = first + 1; i < end; i++)
        {
            if (census.At(i) != Voice.Speaker)
                continue;
            if (document.Lines[i].Opens)
                apart++;
            else
                together++;
        }

        return apart > together;
    }

    private static bool HasContent(string text) => WordScanner.Scan(text).Any(w => !Vocabulary.FunctionWords.Contains(text[w.Start..w.End]));

    private bool PreviousIsClosed(int index)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            if (!document.Lines[i].IsBlank)
                return !document.Lines[i].IsProse || Sentence.Ends(document.Lines[i].Text) || Sentence.BreaksOff(document.Lines[i].Text);
        }

        return true;
    }

    private bool OpensTurn(int index, int end)
    {
        var next = document.NextFilled(index + 1);
        return next < end && census.At(next) == Voice.Speaker;
    }

    // "Why now?" above "Ken: Why now?": nobody says the same twice in two voices.
    private bool IsEchoed(int index)
    {
        var next = document.NextFilled(index + 1);
        var body = document.Labels[next]!.Has(LabelMarks.Alone) ? document.NextFilled(next + 1) : next;
        if (body >= document.Lines.Length)
            return false;
        var heading = WordScanner.Scan(document.Lines[index].Text);
        var said = WordScanner.Scan(document.Lines[body].Text[(body == next ? document.Labels[next]!.Body : 0)..], heading.Length);
        return heading.Length > 1 && said.Length >= heading.Length && heading.Zip(said, (a, b) => a.Folded == b.Folded).All(same => same);
    }

    private bool Addresses(int index) => WordScanner.Scan(document.Lines[index].Text).Any(w => Address.Contains(w.Folded));

    private bool IsTakenUp(int index, int end)
    {
        var text = document.Lines[index].Text;
        var wanted = WordScanner.Scan(text).Where(w => !Vocabulary.FunctionWords.Contains(text[w.Start..w.End])).Select(w => Stem(w.Folded)).ToHashSet();
        var all = wanted.Count;
        var words = 0;
        for (var i = index + 1; i < end && words < WordsTakenUp && wanted.Count > 0; i++)
        {
            foreach (var word in WordScanner.Scan(document.Lines[i].Text, WordsTakenUp - words))
            {
                wanted.Remove(Stem(word.Folded));
                if (++words >= WordsTakenUp)
                    break;
            }
        }

        return all > 0 && all - wanted.Count >= all * 0.5;
    }

    // Enough to let "problems" meet "problem" without knowing the language.
    private static string Stem(string word) => word.Length > 5 ? word[..5] : word;
}
