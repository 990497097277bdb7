namespace Verbatim.Formats.Json;

/// <summary>Repairs, in place and without moving anything, what common writers of JSON get wrong.</summary>
internal static class JsonTolerance
{
    /// <summary><c>NaN</c> and <c>Infinity</c> (Python) become an empty list, which is no number; half a surrogate pair becomes U+FFFD.</summary>
    public static void Repair(Span<byte> bytes)
    {
        var inString = false;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (!inString)
            {
                inString = bytes[i] == '"';
                if (bytes[i] is (byte)'N' or (byte)'I' or (byte)'-')
                    ReplaceNonNumber(bytes[i..]);
            }
            else if (bytes[i] == '"')
            {
                inString = false;
            }
            else if (bytes[i] == '\\')
            {
                i += bytes[i..] is [_, (byte)'u', ..] ? EscapeLength(bytes[i..]) - 1 : 1;
            }
        }
    }

    private static void ReplaceNonNumber(Span<byte> bytes)
    {
        foreach (var name in (ReadOnlySpan<string>)["NaN", "Infinity", "-Infinity"])
        {
            if (bytes.Length < name.Length || !Matches(bytes, name))
                continue;
            bytes[..name.Length].Fill((byte)' ');
            (bytes[0], bytes[1]) = ((byte)'[', (byte)']');
        }
    }

    private static bool Matches(ReadOnlySpan<byte> bytes, string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (bytes[i] != name[i])
                return false;
        }

        return bytes.Length == name.Length || !char.IsAsciiLetterOrDigit((char)bytes[name.Length]);
    }

    // How far to go past an escape that begins here; a lone surrogate is overwritten.
    private static int EscapeLength(Span<byte> bytes)
    {
        if (!IsSurrogate(bytes, 'c', 'f', out var low) && !IsSurrogate(bytes, '8', 'b', out _))
            return 2;
        if (!low && bytes.Length >= 12 && IsSurrogate(bytes[6..], 'c', 'f', out _))
            return 12;
        "\\uFFFD"u8.CopyTo(bytes);
        return 6;
    }

    private static bool IsSurrogate(ReadOnlySpan<byte> bytes, char from, char to, out bool found)
    {
        found = bytes.Length >= 6 && bytes[0] == '\\' && bytes[1] == 'u' && (bytes[2] | 0x20) == 'd'
            && char.ToLowerInvariant((char)bytes[3]) is var c && c >= from && c <= to
            && char.IsAsciiHexDigit((char)bytes[4]) && char.IsAsciiHexDigit((char)bytes[5]);
        return found;
    }
}
