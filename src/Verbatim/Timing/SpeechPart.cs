namespace Verbatim.Timing;

/// <summary>What a word and the silence before it are made of; each part takes the time that <see cref="SpeechPace.Weights"/> says.</summary>
internal enum SpeechPart
{
    Word,
    Letter,
    Syllable,
    Digit,

    /// <summary>Capitals inside a word: most are read letter by letter.</summary>
    Spelled,
    Name,

    /// <summary>A stop inside a word, as in an address: it is read out.</summary>
    SpokenStop,

    /// <summary>A word that English swallows.</summary>
    Swallowed,

    /// <summary>A word that answers without taking the floor ("yeah", "right").</summary>
    Reply,

    /// <summary>The word before it again.</summary>
    Stumble,

    // From here on: silence before the word.
    Sentence,

    /// <summary>A turn after one that was finished; who interrupts does not wait.</summary>
    Turn,

    /// <summary>A turn after a question.</summary>
    Answer,

    /// <summary>Music between an opening line and the greeting.</summary>
    Jingle,
}
