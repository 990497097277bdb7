using Markdig.Parsers;
using Verbatim.Quotes;

namespace Verbatim.Web.Quoting;

/// <summary>Takes a line that is nothing but a quote link, as a path or an address, in angle brackets or not.</summary>
internal sealed class QuoteBlockParser : BlockParser
{
    public QuoteBlockParser() => OpeningCharacters = ['/', 'h', '<'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent)
            return BlockState.None;
        var line = processor.Line.ToString().Trim();
        if (line is ['<', .., '>'])
            line = line[1..^1];
        if (line.Contains(' ', StringComparison.Ordinal) || !QuoteLink.TryParse(line, out _))
            return BlockState.None;
        processor.NewBlocks.Push(new QuoteBlock(this, line) { Column = processor.Column, Span = new(processor.Start, processor.Line.End) });
        return BlockState.BreakDiscard;
    }
}
