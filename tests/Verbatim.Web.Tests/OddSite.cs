using Verbatim.Benchmarks;

namespace Verbatim.Web.Tests;

/// <summary>A site of transcripts at the edges of what a page has to show.</summary>
public sealed class OddSite : Site
{
    public const string FortyVoices = "/episodes/edge-cases/forty-voices-around-one-table";
    public const string NobodyNamed = "/episodes/edge-cases/nobody-is-named-and-nothing-is-divided";
    public const string LongWords = "/episodes/edge-cases/donaudampfschifffahrtselektrizitatenhauptbetriebswerkbauunterbeamtengesellschaft";
    public const string RightToLeft = "/episodes/edge-cases/%D8%AD%D8%AF%D9%8A%D8%AB-%D8%B9%D9%86-%D8%A7%D9%84%D9%85%D8%AF%D9%86-%D9%88%D8%A7%D9%84%D8%AD%D8%AF%D8%A7%D8%A6%D9%82";
    public const string ThreeHundredChapters = "/episodes/edge-cases/three-hundred-chapters";
    public const string SixHours = "/episodes/edge-cases/six-hours-without-a-break";

    protected override IEnumerable<string> Sources(string made)
    {
        OddTranscripts.Write(made);
        return [made];
    }
}
