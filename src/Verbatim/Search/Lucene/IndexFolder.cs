using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Directory = System.IO.Directory;

namespace Verbatim.Search.Lucene;

/// <summary>The folder of an index within a library's: files of Lucene's and of ours, all of which can be made again.</summary>
internal sealed class IndexFolder(string library)
{
    private volatile bool intact;

    public string Path { get; } = System.IO.Path.Combine(library, "lucene");

    /// <summary>Null, with a sentence, where there is none that can be used. The first time every byte is read and compared with its file's checksum.</summary>
    public OpenIndex? Open(out string? fault)
    {
        DirectoryReader? reader = null;
        try
        {
            if (!Directory.Exists(Path) || !DirectoryReader.IndexExists(Files()))
            {
                fault = "there is no Lucene index yet";
                return null;
            }

            reader = DirectoryReader.Open(Files());
            foreach (var segment in intact ? [] : reader.Leaves)
                segment.AtomicReader.CheckIntegrity();
            intact = true;
            var opened = OpenIndex.Of(reader, out fault);
            if (opened is null)
                reader.Dispose();
            return opened;
        }
        catch (Exception e) when (IsDamage(e))
        {
            reader?.Dispose();
            fault = $"the Lucene index cannot be read ({e.Message})";
            return null;
        }
    }

    /// <summary>Has the bytes compared again before the index is used again.</summary>
    public void Distrust() => intact = false;

    /// <summary>What Lucene throws at files that are cut off, changed or gone.</summary>
    public static bool IsDamage(Exception e) => e is IOException or UnauthorizedAccessException or InvalidDataException or ArgumentException or IndexOutOfRangeException
        or OverflowException or FormatException or InvalidOperationException or NullReferenceException;

    /// <summary>Removes what is there of an index, whoever made it, and nothing else.</summary>
    public void Clear()
    {
        foreach (var file in Directory.GetFiles(Path))
        {
            var name = System.IO.Path.GetFileName(file);
            if (name.StartsWith(IndexFileNames.SEGMENTS, StringComparison.Ordinal) || IndexFileNames.CODEC_FILE_PATTERN.IsMatch(name))
                File.Delete(file);
        }
    }

    public IndexWriter Write(bool anew)
    {
        var config = new IndexWriterConfig(global::Lucene.Net.Util.LuceneVersion.LUCENE_48, null)
        {
            Similarity = new BM25Similarity(),
            OpenMode = anew ? OpenMode.CREATE : OpenMode.CREATE_OR_APPEND,
            RAMBufferSizeMB = IndexTuning.BufferMegabytes,
            UseCompoundFile = false,
        };
        return new IndexWriter(Files(), config);
    }

    public static Dictionary<string, string> CommitData(LibraryContents contents) => new()
    {
        [OpenIndex.VersionKey] = IndexFields.Version,
        [OpenIndex.ContentsKey] = contents.Number,
    };

    private SimpleFSDirectory Files() => new(Path);
}
