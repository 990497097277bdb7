using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Web.Reading;

/// <summary>Where a transcript has what its sidecar corrects, whatever capitals and accents it is written with.</summary>
internal sealed class CorrectedStretches(ImmutableArray<Correction> corrections)
{
    private readonly ImmutableArray<ImmutableArray<string>> written = [.. corrections.Select(c => WordScanner.Scan(c.Written).Select(w => w.Folded).ToImmutableArray())];

    /// <summary>Stretches of a turn, in order and apart, each with the index of its correction.</summary>
    public ImmutableArray<(Passage Place, int Correction)> In(Turn turn)
    {
        if (written.All(w => w.IsEmpty))
            return [];
        var words = WordScanner.Scan(turn.Text);
        var found = ImmutableArray.CreateBuilder<(Passage, int)>();
        for (var i = 0; i < words.Length; i++)
        {
            var correction = written.IndexOf(written.FirstOrDefault(w => !w.IsEmpty && words.Skip(i).Take(w.Length).Select(x => x.Folded).SequenceEqual(w)));
            if (correction < 0)
                continue;
            var last = i + written[correction].Length - 1;
            found.Add((new Passage(words[i].Start, words[last].End), correction));
            i = last;
        }

        return found.ToImmutable();
    }
}
