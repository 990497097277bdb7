using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Timing;

/// <summary>The comparable words of a text, as numbers that are equal where the words are.</summary>
internal sealed class TokenRow
{
    /// <param name="numbers">Shared by all rows that are to be compared.</param>
    public TokenRow(ImmutableArray<Turn> turns, SpokenText text, Dictionary<string, int> numbers)
    {
        var (tokens, words) = (new List<int>(text.Words.Length + 16), new List<int>(text.Words.Length + 16));
        for (var turn = 0; turn < turns.Length; turn++)
        {
            var word = text.FirstOf(turn);
            foreach (var scanned in WordScanner.Scan(turns[turn].Text))
            {
                while (text.Words[word].End <= scanned.Start)
                    word++;
                if (!numbers.TryGetValue(scanned.Folded, out var number))
                    numbers.Add(scanned.Folded, number = numbers.Count);
                tokens.Add(number);
                words.Add(word);
            }
        }

        Tokens = [.. tokens];
        WordOf = [.. words];
    }

    public int[] Tokens { get; }

    /// <summary>By token: the index into <see cref="SpokenText.Words"/> of the word it is part of.</summary>
    public int[] WordOf { get; }

    public bool OpensWord(int token) => token == 0 || WordOf[token - 1] != WordOf[token];

    public bool ClosesWord(int token) => token + 1 == WordOf.Length || WordOf[token + 1] != WordOf[token];
}
