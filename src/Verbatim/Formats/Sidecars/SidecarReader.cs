using System.Collections.Immutable;
using Verbatim.Transcripts;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Verbatim.Formats.Sidecars;

/// <summary>Reads <c>NAME.yaml</c> beside <c>NAME.txt</c>; the schema is in docs/formats.md. Any text gives a sidecar, if only one of problems.</summary>
public static class SidecarReader
{
    private const int MaxDepth = 16;
    private const int MaxCharacters = 1 << 20;

    public static Sidecar Read(SourceText source)
    {
        if (source.Text.Length > MaxCharacters)
            return Broken(null, $"found {source.Text.Length} characters, expected at most {MaxCharacters} in a sidecar");
        try
        {
            if (LineOfDeepNesting(source.Text) is { } line)
                return Broken(line, $"found lists or keys nested more than {MaxDepth} deep, expected a sidecar such as \"title: ...\"");
            var yaml = new YamlStream();
            yaml.Load(new StringReader(source.Text));
            return yaml.Documents.Count == 0 ? Sidecar.None : ReadRoot(yaml.Documents[0].RootNode, yaml.Documents.Skip(1).FirstOrDefault());
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // YamlDotNet 16.3 throws these, without a place, for some broken plain scalars and for half a surrogate pair.
            return Broken(null, "found broken YAML, expected keys such as \"title: ...\"");
        }
        catch (YamlException e)
        {
            return Broken(LineOf(e), $"found broken YAML ({FirstSentence(e)}), expected keys such as \"title: ...\"; put values that contain \": \" or \"#\" in quotes");
        }
    }

    // A forbidden tab is where the scanner stopped; everything else is where it began.
    private static int LineOf(YamlException e) => (int)(e.Message.Contains("tab", StringComparison.Ordinal) ? e.End : e.Start).Line;

    private static Sidecar ReadRoot(YamlNode root, YamlDocument? further)
    {
        if (root is YamlScalarNode { Value: null or "" })
            return Sidecar.None;
        if (root is not YamlMappingNode mapping)
            return Broken((int)root.Start.Line, $"found {SidecarMapping.KindOf(root)}, expected keys such as \"title: ...\"");
        var problems = ImmutableArray.CreateBuilder<Problem>();
        if (further is not null)
            problems.Add(Problem.Warning((int)further.RootNode.Start.Line, "found a second YAML document, expected one; it was left out"));
        var sidecar = SidecarSchema.Read(new SidecarMapping(mapping, problems));
        return sidecar with { Problems = problems.ToImmutable() };
    }

    // The document loader recurses; a few kilobytes of "[[[[" would otherwise exhaust the stack.
    private static int? LineOfDeepNesting(string text)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;
            if (depth > MaxDepth && parser.Current is MappingStart or SequenceStart)
                return (int)parser.Current.Start.Line;
        }

        return null;
    }

    private static Sidecar Broken(int? line, string message) => new() { Problems = [Problem.Error(line, message)] };

    private static string FirstSentence(YamlException e)
    {
        var message = (e.InnerException ?? e).Message;
        var end = message.AsSpan().IndexOfAny('\r', '\n');
        return (end < 0 ? message : message[..end]).TrimEnd('.', ' ');
    }
}
