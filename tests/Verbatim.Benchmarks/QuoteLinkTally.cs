using Verbatim.Quotes;

namespace Verbatim.Benchmarks;

/// <summary>How often links were right, honest and wrong.</summary>
internal sealed class QuoteLinkTally
{
    private readonly int[] states = new int[5];

    public int Count { get; private set; }

    /// <summary>Places presented as right that are not, or presented as the same words when they are not.</summary>
    public int Wrong { get; private set; }

    public int Found => Of(QuoteState.Exact) + Of(QuoteState.Moved) + Of(QuoteState.Edited);

    public int Of(QuoteState state) => states[(int)state];

    /// <summary>False where a place was presented as right and is not.</summary>
    public bool Add(QuoteState state, bool isRight)
    {
        Count++;
        if (isRight || state is QuoteState.Ambiguous or QuoteState.Gone)
        {
            states[(int)state]++;
            return true;
        }

        Wrong++;
        return false;
    }
}
