namespace Verbatim.Transcripts;

/// <summary><c>show/episode</c>: how commands and pages name an episode. Never changes once published.</summary>
public readonly record struct EpisodeAddress(Slug Show, Slug Episode)
{
    public static bool TryParse(string? text, out EpisodeAddress address)
    {
        address = default;
        if (text?.Split('/') is not [var show, var episode] || !Slug.TryParse(show, out var s) || !Slug.TryParse(episode, out var e))
            return false;
        address = new EpisodeAddress(s, e);
        return true;
    }

    public override string ToString() => $"{Show}/{Episode}";
}
