using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Json;

/// <summary>
/// Parsed JSON that knows the source line of every element. Comments, trailing commas and Python's <c>NaN</c> are accepted, and
/// several values in a row (JSON Lines, streaming recognisers) become several roots.
/// </summary>
internal sealed class JsonSource : IDisposable
{
    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private readonly List<JsonDocument> documents = [];
    private readonly byte[] bytes;
    private readonly int[] lineStarts;
    private int parsed;

    private JsonSource(string text)
    {
        bytes = Encoding.UTF8.GetBytes(text);
        JsonTolerance.Repair(bytes);
        lineStarts = StartsOfLines(bytes);
    }

    public ImmutableArray<JsonElement> Roots { get; private set; } = [];

    /// <summary>Null, with the place and what was expected there, for text that is no JSON. The caller disposes of the source.</summary>
    public static JsonSource? TryParse(string text, out Problem? problem)
    {
        var source = new JsonSource(text);
        try
        {
            source.ParseAll();
            problem = null;
            return source;
        }
        catch (JsonException e)
        {
            source.Dispose();
            problem = source.Describe(e);
            return null;
        }
    }

    public void Dispose() => documents.ForEach(d => d.Dispose());

    /// <summary>From the line on which an element begins to the one on which it ends.</summary>
    public LineRange LinesOf(JsonElement element)
    {
        var raw = JsonMarshal.GetRawUtf8Value(element);
        return bytes.AsSpan().Overlaps(raw, out var offset)
            ? new LineRange(LineAt(offset), raw.Length < 64 && lineStarts.Length == 1 ? 1 : LineAt(offset + Math.Max(0, raw.Length - 1)))
            : LineRange.Of(1);
    }

    public int LineOf(JsonElement element) => bytes.AsSpan().Overlaps(JsonMarshal.GetRawUtf8Value(element), out var offset) ? LineAt(offset) : 1;

    private void ParseAll()
    {
        while (parsed < bytes.Length)
        {
            var length = LengthOfValue(bytes.AsSpan(parsed), out var blank);
            if (blank)
                break;
            documents.Add(JsonDocument.Parse(bytes.AsMemory(parsed, length), Options));
            parsed += length;
        }

        Roots = [.. documents.Select(d => d.RootElement)];
    }

    private static int LengthOfValue(ReadOnlySpan<byte> rest, out bool blank)
    {
        var reader = new Utf8JsonReader(rest, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, AllowMultipleValues = true });
        blank = !reader.Read();
        if (!blank)
            reader.Skip();
        return (int)reader.BytesConsumed;
    }

    private Problem Describe(JsonException e)
    {
        var offset = parsed;
        for (var n = e.LineNumber ?? 0; n > 0 && bytes.AsSpan(offset).IndexOf((byte)'\n') is >= 0 and var length; n--)
            offset += length + 1;
        offset = Math.Min(bytes.Length, offset + (int)(e.BytePositionInLine ?? 0));
        var line = LineAt(offset);
        var end = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var found = (end < 0 ? e.Message : e.Message[..end]).TrimEnd('.', ' ');
        return Problem.Error(line, $"found broken JSON {offset - lineStarts[line - 1] + 1} bytes into the line ({found}), expected one whole JSON value");
    }

    private int LineAt(int offset)
    {
        var index = Array.BinarySearch(lineStarts, offset);
        return index >= 0 ? index + 1 : ~index;
    }

    private static int[] StartsOfLines(ReadOnlySpan<byte> bytes)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == '\n' || (bytes[i] == '\r' && !(i + 1 < bytes.Length && bytes[i + 1] == '\n')))
                starts.Add(i + 1);
        }

        return [.. starts];
    }
}
