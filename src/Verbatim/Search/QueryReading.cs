using Verbatim.Search.Syntax;
using Verbatim.Transcripts;

namespace Verbatim.Search;

/// <summary>A tree in plain English: <c>turns by Dan Roberts that contain 'scaling' and the phrase 'new ideas', before 2025</c>.</summary>
internal static class QueryReading
{
    private static readonly string[] Verbs = ["contain ", "are "];

    public static string InWords(QueryNode? root)
    {
        if (root is null)
            return "nothing to look for";
        var parts = Parts(root);
        var who = parts.Where(IsSpeaker).Select(p => $"by {Speakers(p)}").ToList();
        var asks = parts.Any(IsQuestion);
        // An answer is said last: what it contains must not seem to be what it answers.
        var said = parts.Where(p => !IsSpeaker(p) && !IsQuestion(p) && p is not QueryNode.Field).OrderBy(p => p is QueryNode.Asked).ToList();
        var predicates = said.Count == 1 && said[0] is QueryNode.AnyOf any ? List(any.Parts, "or") : said.Count > 0 ? List(said, "and") : null;
        var where = parts.OfType<QueryNode.Field>().Where(f => !IsSpeaker(f) && !IsQuestion(f)).Select(Where).ToList();
        var before = where.Count == 0 ? "" : predicates is null ? " " : ", ";
        return $"turns{(who.Count > 0 ? " " + Listed(who, "and") : "")}{(asks ? " with a question" : "")}{(predicates is null ? "" : " that " + predicates)}{before}{string.Join(", ", where)}";
    }

    // What is said in reply to something asked for is a reply anyway.
    private static List<QueryNode> Parts(QueryNode root)
    {
        var parts = root is QueryNode.AllOf all ? all.Parts : [root];
        return parts.Any(p => p is QueryNode.Asked) ? [.. parts.SelectMany(p => p is QueryNode.Reply reply ? Parts(reply.Condition) : [p])] : [.. parts];
    }

    private static bool IsSpeaker(QueryNode node) =>
        node is QueryNode.Field { Name: QueryField.Speaker } || (node is QueryNode.AnyOf any && any.Parts.All(p => p is QueryNode.Field { Name: QueryField.Speaker }));

    private static bool IsQuestion(QueryNode node) => node is QueryNode.Field { Name: QueryField.Has };

    private static string Speakers(QueryNode node) =>
        node is QueryNode.AnyOf any ? Listed([.. any.Parts.Select(Speakers)], "or") : NameIn(((QueryNode.Field)node).Value);

    private static string Said(QueryNode node, bool negated) => (node, negated) switch
    {
        (QueryNode.Negation not, _) => Said(not.Condition, !negated),
        (QueryNode.AllOf all, _) => Grouped(List(all.Parts, negated ? "or" : "and", negated)),
        (QueryNode.AnyOf any, _) => Grouped(List(any.Parts, negated ? "and" : "or", negated)),
        (QueryNode.Field { Name: QueryField.Has }, _) => negated ? "ask nothing" : "contain a question",
        (QueryNode.Field field, _) => (negated ? "are not " : "are ") + (field.Name == QueryField.Speaker ? "by " + NameIn(field.Value) : Where(field)),
        (QueryNode.Asked asked, _) => (negated ? "do not answer " : "answer ") + InWords(asked.Condition),
        (QueryNode.Reply reply, false) => Grouped($"answer somebody and {Said(reply.Condition, false)}"),
        (QueryNode.Reply reply, true) => Grouped($"answer nobody or {Said(reply.Condition, true)}"),
        _ => (negated ? "do not contain " : "contain ") + Text(node),
    };

    // "(contain 'a' or 'b')" stands better behind its verb.
    private static string Grouped(string text) =>
        Array.Find(Verbs, v => text.StartsWith(v, StringComparison.Ordinal) && !Verbs.Any(o => text[v.Length..].Contains(" " + o, StringComparison.Ordinal))) is { } verb
            ? $"{verb}({text[verb.Length..]})"
            : $"({text})";

    private static string Text(QueryNode node) => node switch
    {
        QueryNode.Word { Form: WordForm.Exact } word => $"exactly '{word.Text}'",
        QueryNode.Word { Form: WordForm.Prefix } word => $"a word that begins with '{word.Text}'",
        QueryNode.Word { Form: WordForm.Fuzzy } word => $"a word spelled like '{word.Text}'",
        QueryNode.Word { Form: WordForm.Sound } word => $"a word that sounds like '{word.Text}'",
        QueryNode.Word word => $"'{word.Text}'",
        QueryNode.Phrase phrase => $"the phrase '{QueryPrinter.TextOf(phrase)}'",
        QueryNode.Near near => $"{Listed([.. near.Operands.Select(Text)], "and")} within {near.Distance} {(near.Distance == 1 ? "word" : "words")}",
        _ => "",
    };

    private static string Where(QueryNode.Field field) => field.Name switch
    {
        QueryField.Host => $"in episodes hosted by {NameIn(field.Value)}",
        QueryField.Guest => $"in episodes with {NameIn(field.Value)} as guest",
        QueryField.Show => $"in {TitleIn("the show", field.Value)}",
        QueryField.Episode => $"in {TitleIn("episode", field.Value)}",
        QueryField.File => $"from {TitleIn("the file", field.Value)}",
        QueryField.Chapter => $"in {TitleIn("a chapter titled", field.Value)}",
        QueryField.Kind when FieldValue.TryKind(field.Value, out var kind) => kind switch
        {
            null => "in no chapter",
            ChapterSource.Heading => "in a chapter under a heading",
            ChapterSource.Table => "in a chapter of a table of times",
            ChapterSource.File => "in a chapter of a chapter file",
            _ => "in a chapter at a time mark",
        },
        QueryField.Title => $"in {TitleIn("episodes titled", field.Value)}",
        QueryField.Before => $"before {field.Value}",
        QueryField.After => $"after {field.Value}",
        QueryField.At => $"at {field.Value} of the episode",
        QueryField.Has => "with a question",
        _ => $"in the language '{field.Value}'",
    };

    private static string NameIn(string value) => value is ['=', .. var whole] ? "exactly " + whole : value;

    private static string TitleIn(string kind, string value) => value is ['=', .. var whole] ? $"{kind} exactly '{whole}'" : $"{kind} '{value}'";

    private static string List(IEnumerable<QueryNode> parts, string last, bool negated = false)
    {
        // "contain 'a', contain 'b' and contain 'c'" reads better with the verb said once.
        var items = parts.Select(p => Said(p, negated)).ToList();
        for (var i = items.Count - 1; i > 0; i--)
            if (Array.Find(Verbs, v => items[i].StartsWith(v, StringComparison.Ordinal)) is { } verb && items[i - 1].StartsWith(verb, StringComparison.Ordinal))
                items[i] = items[i][verb.Length..];
        return Listed(items, last);
    }

    private static string Listed(List<string> items, string last) => items.Count == 1 ? items[0] : string.Join(", ", items[..^1]) + $" {last} " + items[^1];
}
