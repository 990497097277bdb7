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
        return new Snippet(best, Render(marked, passages[best]));
    }

    // A part of the query counts once however often it occurs, a longer phrase more than a word; repetition only breaks ties.
    private static int Best(ImmutableArray<Passage> passages, MarkedText marked)
    {
        var scores = new double[passages.Length];
        var seen = new HashSet<(int Passage, int Part)>();
        foreach (var mark in marked.Marks.Where(m => m.Opens))
        {
            var passage = At(passages, mark.Start);
            if (passage >= 0)
                scores[passage] += seen.Add((passage, mark.Part)) ? marked.Finder.Parts[mark.Part] is Syntax.QueryNode.Word ? 1 : 2 : 0.001;
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

    private static string Render(MarkedText marked, Passage passage)
    {
        var html = new StringBuilder(passage.End - passage.Start + 64);
        var at = passage.Start;
        foreach (var mark in marked.Marks)
        {
            if (mark.Start < at || mark.End > passage.End)
                continue;
            Escape(html, marked.Text.AsSpan(at, mark.Start - at));
            html.Append("<mark>");
            Escape(html, marked.Text.AsSpan(mark.Start, mark.End - mark.Start));
            html.Append("</mark>");
            at = mark.End;
        }

        Escape(html, marked.Text.AsSpan(at, passage.End - at));
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
