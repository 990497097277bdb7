using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Directory = System.IO.Directory;

namespace Verbatim.Tests.Search.Lucene;

/// <summary>What may become of an index while nobody looks.</summary>
internal static class IndexDamage
{
    public static void Do(string folder, string damage)
    {
        switch (damage)
        {
            case "deleted":
                Directory.Delete(folder, recursive: true);
                break;
            case "emptied":
                foreach (var file in Directory.GetFiles(folder))
                    File.Delete(file);
                break;
            case "of another program":
                Do(folder, "emptied");
                Write(folder, null);
                break;
            case "of another version":
                Write(folder, new() { ["verbatim-index"] = "0", ["verbatim-library"] = "" });
                break;
            case "of another library":
                Do(folder, "emptied");
                OfAnotherLibrary(folder);
                break;
            default:
                var (what, which) = (damage.Split(' ')[0], damage.Split(' ')[1]);
                var found = Directory.GetFiles(folder).Where(f => f.EndsWith(which, StringComparison.Ordinal) || Path.GetFileName(f).StartsWith(which, StringComparison.Ordinal)).ToList();
                Assert.NotEmpty(found);
                found.ForEach(f => Spoil(f, what));
                break;
        }
    }

    private static void Spoil(string file, string what)
    {
        switch (what)
        {
            case "missing":
                File.Delete(file);
                break;
            case "garbage":
                File.WriteAllText(file, "This is no index.");
                break;
            case "altered":
                var bytes = File.ReadAllBytes(file);
                bytes[bytes.Length / 2] ^= 1;
                File.WriteAllBytes(file, bytes);
                break;
            default:
                using (var stream = File.OpenWrite(file))
                    stream.SetLength(stream.Length / 2);
                break;
        }
    }

    private static void Write(string folder, Dictionary<string, string>? data)
    {
        using var files = FSDirectory.Open(folder);
        using var writer = new IndexWriter(files, new IndexWriterConfig(LuceneVersion.LUCENE_48, null));
        writer.AddDocument([new StringField("id", "1", Field.Store.YES)]);
        if (data is not null)
            writer.SetCommitData(data);
        writer.Commit();
    }

    private static void OfAnotherLibrary(string folder)
    {
        using var other = new SpokenLibrary("lucene");
        other.Add("Other", "Ann: Nothing of the kind.");
        foreach (var file in Directory.GetFiles(Path.Combine(other.Database.Folder, "lucene")))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
    }
}
