using System.Collections.Immutable;
using Verbatim.Search.Text;
using Verbatim.Transcripts;

namespace Verbatim.Search.Syntax;

/// <summary>Turns what stands between spaces or quotation marks into words of the query.</summary>
internal sealed class WordReader(List<string> repairs)
{
    private int taken;

    /// <summary>The words of a chunk with the signs glued to it: <c>=exact</c>, <c>~sound</c>, <c>prefix*</c>, <c>fuzzy~2</c>.</summary>
    public IEnumerable<QueryNode> Chunk(string chunk)
    {
        if (Readings.Grouped(chunk) is not null)
            return Quoted(new QueryToken(TokenKind.Quoted, chunk)) is { } number ? [number] : [];
        var (body, form, edits) = Signs(chunk);
        var found = Scan(body);
        if (found.Length == 0)
            return [];
        if (form == WordForm.Exact && found.Length > 1)
            return [new QueryNode.Phrase([.. found.Select(w => w.Folded)])];
        var nodes = new List<QueryNode>();
        for (var i = 0; i < found.Length;)
        {
            var end = EndOfUnspaced(found, i);
            nodes.Add(end - i > 1
                ? new QueryNode.Phrase([.. found[i..end].Select(w => w.Folded)])
                : form == WordForm.Sound || end == found.Length ? new QueryNode.Word(found[i].Folded, FormOf(found[i].Folded, form), edits)
                : new QueryNode.Word(found[i].Folded, FormOf(found[i].Folded, WordForm.Inflected)));
            i = end;
        }

        return nodes;
    }

    public QueryNode? Quoted(QueryToken token)
    {
        var found = Scan(token.Text);
        if (found.Length == 0)
            return null;
        var folded = found.Select(w => w.Folded).ToImmutableArray();
        if (folded.Length == 1)
            return new QueryNode.Word(folded[0], WordForm.Exact);
        if (token.Number <= 0)
            return Readings.Grouped(token.Text) is { } grouped ? QueryNode.Any([new QueryNode.Phrase(folded), PhraseOf(Scan(grouped))]) : new QueryNode.Phrase(folded);
        var distinct = folded.Distinct().Select(w => (QueryNode)new QueryNode.Word(w, WordForm.Exact)).ToImmutableArray();
        return distinct.Length == 1 ? distinct[0] : new QueryNode.Near(distinct, token.Number);
    }

    // Korean glues its particles to a word: 인공지능 is also 인공지능에 and 인공지능을.
    private static WordForm FormOf(string word, WordForm form) => form == WordForm.Inflected && word[0] is >= '\uAC00' and <= '\uD7A3' ? WordForm.Prefix : form;

    private static QueryNode PhraseOf(ImmutableArray<Word> words) =>
        words.Length == 1 ? new QueryNode.Word(words[0].Folded, WordForm.Exact) : new QueryNode.Phrase([.. words.Select(w => w.Folded)]);

    // Writing without spaces gives a word per character; typed in one go they are meant in one go.
    private static int EndOfUnspaced(ImmutableArray<Word> words, int i)
    {
        var end = i + 1;
        while (end < words.Length && words[end].Start == words[end - 1].End)
            end++;
        return end;
    }

    private ImmutableArray<Word> Scan(string text)
    {
        var found = WordScanner.Scan(text);
        if (taken + found.Length > QueryLimits.MaxWords)
        {
            repairs.Add($"Only the first {QueryLimits.MaxWords} words were searched.");
            found = found[..(QueryLimits.MaxWords - taken)];
        }

        taken += found.Length;
        return [.. found.Select(w => w with { Folded = IndexedWord.Of(w.Folded) })];
    }

    private (string Body, WordForm Form, int Edits) Signs(string chunk)
    {
        if (chunk.Length > 1 && chunk[0] == '=')
            return (chunk[1..], WordForm.Exact, 0);
        if (chunk.Length > 1 && chunk[0] == '~')
            return (chunk[1..], WordForm.Sound, 0);
        var star = chunk.IndexOf('*', StringComparison.Ordinal);
        if (star > 0 && chunk.AsSpan(star).Trim('*').IsEmpty)
            return (chunk[..star], WordForm.Prefix, 0);
        if (star >= 0)
            repairs.Add("A star stands at the end of a word, for any ending; elsewhere it was left out.");
        var tilde = chunk.LastIndexOf('~');
        if (tilde <= 0)
            return (chunk, WordForm.Inflected, 0);
        var edits = chunk.AsSpan(tilde + 1);
        if (edits is "")
            return (chunk[..tilde], WordForm.Fuzzy, 0);
        if (edits is "1" or "2")
            return (chunk[..tilde], WordForm.Fuzzy, edits[0] - '0');
        if (!edits.ContainsAnyExceptInRange('0', '9'))
            repairs.Add("A word may differ in one or two letters (word~1, word~2); the usual measure was taken.");
        return (edits.ContainsAnyExceptInRange('0', '9') ? chunk : chunk[..tilde], edits.ContainsAnyExceptInRange('0', '9') ? WordForm.Inflected : WordForm.Fuzzy, 0);
    }
}
