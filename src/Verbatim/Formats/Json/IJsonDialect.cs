using System.Text.Json;

namespace Verbatim.Formats.Json;

/// <summary>How one service or program writes a transcript as JSON, recognised by its structure.</summary>
internal interface IJsonDialect
{
    /// <summary>As in <see cref="Verbatim.Transcripts.Transcript.Format"/>.</summary>
    string Format { get; }

    bool Suits(JsonElement root);

    /// <summary>May be called for several roots in a row, which continue one another.</summary>
    void Read(JsonElement root, SpeechBuilder speech);
}
