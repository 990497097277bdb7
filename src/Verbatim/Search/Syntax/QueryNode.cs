using System.Collections.Immutable;

namespace Verbatim.Search.Syntax;

/// <summary>
/// A condition on one turn. Words are folded as <see cref="Transcripts.WordScanner"/> folds them; trees compare by value and
/// print in the query language, which parses back to the same tree.
/// </summary>
public abstract record QueryNode
{
    private QueryNode()
    {
    }

    public sealed override string ToString() => QueryPrinter.Print(this);

    /// <param name="Edits">Of <see cref="WordForm.Fuzzy"/>: how many letters may differ; 0 leaves it to the word's length.</param>
    public sealed record Word(string Text, WordForm Form = WordForm.Inflected, int Edits = 0) : QueryNode;

    /// <summary>Exactly these words, one after the other. At least one.</summary>
    public sealed record Phrase(ImmutableArray<string> Words) : QueryNode
    {
        public bool Equals(Phrase? other) => other is not null && Words.SequenceEqual(other.Words);

        public override int GetHashCode() => HashOf(Words);
    }

    /// <summary>Each operand (a word or a phrase), in any order, all beginning within <paramref name="Distance"/> words of each other.</summary>
    public sealed record Near(ImmutableArray<QueryNode> Operands, int Distance) : QueryNode
    {
        public bool Equals(Near? other) => other is not null && Distance == other.Distance && Operands.SequenceEqual(other.Operands);

        public override int GetHashCode() => HashCode.Combine(Distance, HashOf(Operands));
    }

    /// <summary>A condition on who speaks, or on the episode. The value is as written, without quotation marks.</summary>
    public sealed record Field(QueryField Name, string Value) : QueryNode;

    /// <summary>The turns of the other person right before this one's fulfil the condition.</summary>
    public sealed record Asked(QueryNode Condition) : QueryNode;

    /// <summary>The turn answers somebody and fulfils the condition.</summary>
    public sealed record Reply(QueryNode Condition) : QueryNode;

    public sealed record Negation(QueryNode Condition) : QueryNode;

    public sealed record AllOf(ImmutableArray<QueryNode> Parts) : QueryNode
    {
        public bool Equals(AllOf? other) => other is not null && Parts.SequenceEqual(other.Parts);

        public override int GetHashCode() => HashOf(Parts);
    }

    public sealed record AnyOf(ImmutableArray<QueryNode> Parts) : QueryNode
    {
        public bool Equals(AnyOf? other) => other is not null && Parts.SequenceEqual(other.Parts);

        public override int GetHashCode() => HashOf(Parts) + 1;
    }

    /// <summary>All of these at once; flat, null where nothing is left.</summary>
    public static QueryNode? All(IEnumerable<QueryNode?> parts)
    {
        var flat = parts.SelectMany(p => p is AllOf all ? all.Parts : p is null ? [] : [p]).ToImmutableArray();
        return flat.Length > 1 ? new AllOf(flat) : flat.FirstOrDefault();
    }

    /// <summary>Any of these; flat, null where nothing is left.</summary>
    public static QueryNode? Any(IEnumerable<QueryNode?> parts)
    {
        var flat = parts.SelectMany(p => p is AnyOf any ? any.Parts : p is null ? [] : [p]).ToImmutableArray();
        return flat.Length > 1 ? new AnyOf(flat) : flat.FirstOrDefault();
    }

    public static QueryNode? Negate(QueryNode? node) => node is Negation not ? not.Condition : node is null ? null : new Negation(node);

    private static int HashOf<T>(ImmutableArray<T> items)
    {
        var hash = default(HashCode);
        foreach (var item in items)
            hash.Add(item);
        return hash.ToHashCode();
    }
}
