using Verbatim.Search.Syntax;
using Verbatim.Transcripts;

namespace Verbatim.Search;

/// <summary>A tree in plain English: <c>turns by Dan Roberts that contain 'scaling' and the phrase 'new ideas', before 2025</c>.</summary>
internal static class QueryReading
{
    public static string InWords(QueryNode? root)
    {
        if (root is null)
            return "nothing to look for";
        var parts = root is QueryNode.AllOf all ? all.Parts : [root];
        var who = parts.OfType<QueryNode.Field>().Where(f => f.Name == QueryField.Speaker).Select(f => " by " + f.Value);
        var said = parts.Where(p => p is not QueryNode.Field).Select(p => Said(p, parts.Length == 1)).ToList();
        var where = parts.OfType<QueryNode.Field>().Where(f => f.Name != QueryField.Speaker).Select(f => ", " + Where(f));
        return $"turns{string.Concat(who)}{(said.Count > 0 ? " that " + List(said, "and") : "")}{string.Concat(where)}";
    }

    private static string Said(QueryNode node, bool alone) => node switch
    {
        QueryNode.Word or QueryNode.Phrase => "contain " + Text(node),
        QueryNode.Near near => $"contain {List([.. near.Operands.Select(Text)], "and")} within {near.Distance} words",
        QueryNode.Field { Name: QueryField.Speaker } field => "are by " + field.Value,
        QueryNode.Field field => "are " + Where(field),
        QueryNode.Asked asked => $"answer turns that {Said(asked.Condition, alone: false)}",
        QueryNode.Reply reply => $"answer somebody and {Said(reply.Condition, alone: false)}",
        QueryNode.Negation not => $"do not {Said(not.Condition, alone: false)}",
        QueryNode.AllOf all => Grouped(List([.. all.Parts.Select(p => Said(p, alone: false))], "and"), alone),
        QueryNode.AnyOf any => Grouped(List([.. any.Parts.Select(p => Said(p, alone: false))], "or"), alone),
        _ => "",
    };

    private static string Grouped(string text, bool alone) => alone ? text : $"({text})";

    private static string Text(QueryNode node) => node switch
    {
        QueryNode.Word { Form: WordForm.Exact } word => $"exactly '{word.Text}'",
        QueryNode.Word { Form: WordForm.Prefix } word => $"a word that begins with '{word.Text}'",
        QueryNode.Word { Form: WordForm.Fuzzy } word => $"a word spelled like '{word.Text}'",
        QueryNode.Word { Form: WordForm.Sound } word => $"a word that sounds like '{word.Text}'",
        QueryNode.Word word => $"'{word.Text}'",
        QueryNode.Phrase phrase => $"the phrase '{string.Join(' ', phrase.Words)}'",
        _ => "",
    };

    private static string Where(QueryNode.Field field) => field.Name switch
    {
        QueryField.Host => $"in episodes hosted by {field.Value}",
        QueryField.Guest => $"in episodes with {field.Value} as guest",
        QueryField.Show => $"in the show '{field.Value}'",
        QueryField.Episode => $"in episode '{field.Value}'",
        QueryField.File => $"from the file '{field.Value}'",
        QueryField.Chapter => $"in a chapter titled '{field.Value}'",
        QueryField.Kind when FieldValue.TryKind(field.Value, out var kind) => kind switch
        {
            null => "in no chapter",
            ChapterSource.Heading => "in a chapter under a heading",
            ChapterSource.Table => "in a chapter of a table of times",
            ChapterSource.File => "in a chapter of a chapter file",
            _ => "in a chapter at a time mark",
        },
        QueryField.Title => $"in episodes titled '{field.Value}'",
        QueryField.Before => $"before {field.Value}",
        QueryField.After => $"after {field.Value}",
        QueryField.At => $"at {field.Value} of the episode",
        QueryField.Has => "with a question",
        QueryField.Lang => $"in the language '{field.Value}'",
        _ => $"by {field.Value}",
    };

    private static string List(List<string> items, string last)
    {
        // "contain 'a', contain 'b' and contain 'c'" reads better with the verb said once.
        for (var i = items.Count - 1; i > 0; i--)
            if (items[i].StartsWith("contain ", StringComparison.Ordinal) && items[i - 1].StartsWith("contain ", StringComparison.Ordinal))
                items[i] = items[i]["contain ".Length..];
        return items.Count == 1 ? items[0] : string.Join(", ", items[..^1]) + $" {last} " + items[^1];
    }
}
