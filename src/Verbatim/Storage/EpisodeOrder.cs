namespace Verbatim.Storage;

public enum EpisodeOrder
{
    Newest,
    Oldest,
    Title,
    Longest,
}
