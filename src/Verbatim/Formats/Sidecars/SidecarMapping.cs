using System.Collections.Immutable;
using Verbatim.Transcripts;
using YamlDotNet.RepresentationModel;

namespace Verbatim.Formats.Sidecars;

/// <summary>Keys and values of one level of a sidecar; says of whatever it cannot use where it stands and what was expected.</summary>
internal sealed class SidecarMapping(YamlMappingNode node, ImmutableArray<Problem>.Builder problems)
{
    public int Line => (int)node.Start.Line;

    /// <summary>Warns of every key that is none of these.</summary>
    public SidecarMapping Expecting(params string[] keys)
    {
        foreach (var (key, _) in node.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? KindOf(key);
            if (keys.Contains(name))
                continue;
            var nearest = keys.Where(k => EditDistance(k, name.ToLowerInvariant()) <= Math.Max(1, (k.Length + 1) / 3)).MinBy(k => EditDistance(k, name.ToLowerInvariant()));
            Warn(key, nearest is null
                ? $"found the unknown key \"{Shorten(name)}\", expected one of {string.Join(", ", keys)}"
                : $"found the unknown key \"{Shorten(name)}\", expected \"{nearest}\"");
        }

        return this;
    }

    /// <summary>The text of a plain value; null where the key is missing or left empty.</summary>
    public string? Text(string key) => Value(key) switch
    {
        null => null,
        YamlScalarNode scalar => TextOf(scalar),
        var other => Reject<string>(other, key, "a text"),
    };

    public T? Parsed<T>(string key, string expected, Func<string, T?> parse)
    {
        if (Value(key) is not { } value || (value is YamlScalarNode empty && TextOf(empty) is null))
            return default;
        return value is YamlScalarNode scalar && parse(TextOf(scalar)!) is { } parsed ? parsed : Reject<T>(value, key, expected);
    }

    /// <summary>The elements of a list; a single value counts as a list of one.</summary>
    public IEnumerable<YamlNode> List(string key) => Value(key) switch
    {
        null => [],
        YamlSequenceNode list => list.Children,
        YamlScalarNode scalar when TextOf(scalar) is null => [],
        var single => [single],
    };

    public ImmutableArray<string> Texts(string key) =>
        [.. List(key).Select(item => item is YamlScalarNode scalar ? TextOf(scalar) : Reject<string>(item, key, "a list of texts")).OfType<string>()];

    public SidecarMapping Inner(YamlMappingNode inner) => new(inner, problems);

    public T? Reject<T>(YamlNode value, string key, string expected)
    {
        Warn(value, $"found {KindOf(value)} for \"{key}\", expected {expected}; it was left out");
        return default;
    }

    public static string? TextOf(YamlScalarNode scalar) =>
        scalar.Style == YamlDotNet.Core.ScalarStyle.Plain && scalar.Value is "~" or "null" || string.IsNullOrWhiteSpace(scalar.Value) ? null : scalar.Value!.Trim();

    public static string KindOf(YamlNode node) => node switch
    {
        YamlScalarNode { Value: { Length: > 0 } value } => $"\"{Shorten(value)}\"",
        YamlScalarNode => "nothing",
        YamlSequenceNode => "a list",
        YamlMappingNode => "a group of keys",
        _ => "something else",
    };

    private YamlNode? Value(string key) => node.Children.FirstOrDefault(child => child.Key is YamlScalarNode name && name.Value == key).Value;

    private void Warn(YamlNode at, string message) => problems.Add(Problem.Warning((int)at.Start.Line, message));

    private static string Shorten(string text) => text.Length <= 60 ? text : $"{text.AsSpan(0, char.IsHighSurrogate(text[59]) ? 59 : 60)}...";

    private static int EditDistance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 3)
            return int.MaxValue;
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }

        return row[b.Length];
    }
}
