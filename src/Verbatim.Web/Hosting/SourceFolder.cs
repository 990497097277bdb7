namespace Verbatim.Web.Hosting;

internal static class SourceFolder
{
    /// <summary>A relative path stands for the one in the working directory or, failing that, in the nearest folder above the program: so that a build of a clone finds the clone's own files.</summary>
    public static string Find(string path)
    {
        if (Path.IsPathRooted(path) || Path.Exists(path))
            return path;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Path.Combine(folder.FullName, path) is var candidate && Path.Exists(candidate))
                return candidate;
        }

        return path;
    }
}
