using Verbatim.Transcripts;

namespace Verbatim.Formats;

/// <summary>How well some content suits a format. Only the content counts; a file's extension breaks ties.</summary>
public enum Fit
{
    No,
    Possible,
    Likely,
    Certain,
}

/// <summary>Reads one format. Pure: any text gives a transcript or a refusal with its reason, never an exception.</summary>
public interface ITranscriptReader
{
    /// <summary>As in <see cref="Transcript.Format"/>.</summary>
    string Format { get; }

    /// <summary>File extensions with their dot, lower case.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>Cheap: looks at the beginning, not at the whole.</summary>
    Fit Recognise(SourceText source);

    /// <summary>The receipt covers every non-blank line exactly once, in refusals too.</summary>
    Transcript Read(SourceText source);
}
