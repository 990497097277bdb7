using System.Numerics;

namespace Verbatim.Formats.Text;

/// <summary>What separates talk that carries no label from notes, newsletters and manuals: who is addressed, lists, links, code.</summary>
internal sealed class SpeechRegister
{
    private int words;
    private int listed;
    private readonly int[] addressed = new int[AddressWords.Count];
    private int unspaced;
    private int links;
    private int code;
    private int timed;
    private int lines;

    public int Words => words;

    /// <summary>Share of words by which people speak of themselves and to each other.</summary>
    public double Address => words == 0 ? 0 : (double)Math.Max(unspaced, addressed.Max()) / words;

    /// <summary>True for a manual or an article: its reader is addressed, and nobody speaks of themselves.</summary>
    public bool Instructs => addressed[AddressWords.Instruction.English] == addressed.Max() && addressed[AddressWords.Instruction.Reader] > 0.9 * addressed[AddressWords.Instruction.English];

    public double Lists => words == 0 ? 0 : (double)listed / words;

    public double Links => words == 0 ? 0 : (double)links / words;

    public double Code => words + code == 0 ? 0 : (double)code / (words + code);

    /// <summary>Share of lines that begin with a time.</summary>
    public double Timed => lines == 0 ? 0 : (double)timed / lines;

    public static SpeechRegister Of(TextDocument document, int first, int end)
    {
        var register = new SpeechRegister();
        for (var i = first; i < end; i++)
            register.Add(document, document.Lines[i]);
        return register;
    }

    private void Add(TextDocument document, TextLine line)
    {
        if (line.Form == LineForm.Code)
            code += Sentence.Words(line.Text);
        if (!line.IsProse || line.Text[0] is '“' or '"' or '„' or '«')
            return;
        lines++;
        var text = line.Text;
        var count = Sentence.Words(text);
        if (text.AsSpan().ContainsAnyInRange('\u0E00', '\u9FFF'))
            unspaced += CountUnspaced(text);
        words += count;
        if (IsListItem(text))
            listed += count;
        if (document.Times.TryAt(text, 0, out _))
            timed++;
        for (var i = text.IndexOf("](", StringComparison.Ordinal); i >= 0; i = text.IndexOf("](", i + 2, StringComparison.Ordinal))
            links++;
        foreach (var range in text.AsSpan().Split(' '))
        {
            var word = text.AsSpan(range).Trim(",.;:!?“”\"()*_¿¡—–");
            if (word.StartsWith("http"))
                links++;
            else
                Count(AddressWords.Of(word));
        }
    }

    private void Count(uint languages)
    {
        for (; languages != 0; languages &= languages - 1)
            addressed[BitOperations.TrailingZeroCount(languages)]++;
    }

    private static int CountUnspaced(string text)
    {
        var found = 0;
        foreach (var word in Vocabulary.UnspacedAddress)
            found += text.AsSpan().Count(word);
        return found;
    }

    public static bool IsListItem(string text) =>
        text.Length > 2 && ((text[0] is '-' or '*' or '+' or '•' or '‣' or '◦' && text[1] is ' ' or '\t') || StartsWithNumber(text));

    private static bool StartsWithNumber(string text)
    {
        var digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and <= 3 && digits + 1 < text.Length && text[digits] is '.' or ')' && text[digits + 1] == ' ';
    }
}
