using System.Collections.Immutable;
using System.Text;
using Verbatim.Transcripts;

namespace Verbatim.Search.Text;

/// <summary>The passage of a turn that answers the query best, as HTML.</summary>
/// <param name="Passage">0-based.</param>
public readonly record struct Snippet(int Passage, string Html)
{
    public static Snippet Of(MarkedText marked, ImmutableArray<Passage> passages)
    {
        if (passages.IsEmpty)
            return new Snippet(0, "");
        var best = Best(passages, marked);
        return new Snippet(best, Render(marked.Text, passages[best], marked.Words, marked.Occurrences));
    }

    // A part of the query counts once however often it occurs, a longer phrase more than a word; repetition only breaks ties.
    private static int Best(ImmutableArray<Passage> passages, MarkedText marked)
    {
        var scores = new double[passages.Length];
        var seen = new HashSet<(int Passage, int Part)>();
        foreach (var occurrence in marked.Occurrences)
        {
            var passage = At(passages, marked.Words[occurrence.First].Start);
            if (passage < 0)
                continue;
            scores[passage] += seen.Add((passage, occurrence.Part)) ? marked.Finder.Parts[occurrence.Part] is Syntax.QueryNode.Word ? 1 : 2 : 0.001;
        }

        return Array.IndexOf(scores, scores.Max());
    }

    private static int At(ImmutableArray<Passage> passages, int offset)
    {
        var (low, high) = (0, passages.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (passages[middle].End <= offset)
                low = middle + 1;
            else if (passages[middle].Start > offset)
                high = middle - 1;
            else
                return middle;
        }

        return -1;
    }

    private static string Render(string text, Passage passage, ImmutableArray<Word> words, List<Occurrence> found)
    {
        var marked = new bool[words.Length];
        foreach (var occurrence in found)
            marked.AsSpan(occurrence.First, Math.Min(occurrence.Count, words.Length - occurrence.First)).Fill(true);
        var html = new StringBuilder(passage.End - passage.Start + 64);
        var at = passage.Start;
        for (var i = 0; i < words.Length; i++)
        {
            if (!marked[i] || words[i].Start < at || words[i].End > passage.End)
                continue;
            Escape(html, text.AsSpan(at, words[i].Start - at));
            html.Append("<mark>");
            Escape(html, text.AsSpan(words[i].Start, words[i].End - words[i].Start));
            html.Append("</mark>");
            at = words[i].End;
        }

        Escape(html, text.AsSpan(at, passage.End - at));
        return html.ToString();
    }

    private static void Escape(StringBuilder html, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            switch (c)
            {
                case '&': html.Append("&amp;"); break;
                case '<': html.Append("&lt;"); break;
                case '>': html.Append("&gt;"); break;
                default: html.Append(c); break;
            }
        }
    }
}
