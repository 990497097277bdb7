namespace Verbatim.Formats.Json;

/// <param name="Text">As the recogniser writes it; the text of the utterance around it may add punctuation.</param>
/// <param name="From">Seconds; null where the recogniser gave the word no time.</param>
internal readonly record struct SpokenWord(string Text, double? From, double? To, int Line);
