using System.Diagnostics;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;

namespace Verbatim.Benchmarks;

/// <summary>
/// PostgreSQL 15 full text as its manual shows it: a stored <c>tsvector</c> with a GIN index, <c>websearch_to_tsquery</c>, <c>ts_rank</c>,
/// <c>ts_headline</c>. In a cluster of its own in a temporary folder, with its default settings; gone afterwards.
/// </summary>
internal sealed class Postgres : IDisposable
{
    private const string Binaries = "/usr/lib/postgresql/15/bin";
    private const string Owner = "postgres";
    private const int Parent = 1;
    private const double TicksPerSecond = 100;

    private const string Best = """
        SELECT id, ts_headline('english', text, query) FROM
            (SELECT id, text, query FROM turn, {0} AS query WHERE words @@ query ORDER BY ts_rank(words, query) DESC LIMIT 10) AS best
        """;

    private readonly string folder;
    private readonly Process server;
    private readonly NpgsqlDataSource source;

    private Postgres(string folder)
    {
        this.folder = folder;
        Directory.CreateDirectory(folder);
        if (Environment.IsPrivilegedProcess)
            Run("chown", Owner, folder);
        using (var init = AsOwner("initdb", "-D", Path.Combine(folder, "data"), "-A", "trust", "-U", Owner, "-E", "UTF8", "--locale=C"))
        {
            init.StandardOutput.ReadToEnd();
            init.WaitForExit();
        }

        server = AsOwner("postgres", "-D", Path.Combine(folder, "data"), "-k", folder, "-c", "listen_addresses=");
        server.OutputDataReceived += (_, _) => { };
        server.BeginOutputReadLine();
        source = NpgsqlDataSource.Create($"Host={folder};Username={Owner};Database={Owner};Command Timeout=0");
    }

    public static bool IsInstalled => File.Exists(Path.Combine(Binaries, "postgres"));

    /// <summary>Null where Debian's binaries are not there.</summary>
    public static Postgres? Start(string folder)
    {
        if (!IsInstalled)
            return null;
        var started = new Postgres(folder);
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var connection = started.source.OpenConnection();
                return started;
            }
            catch (Exception e) when (attempt < 300 && e is NpgsqlException)
            {
                Thread.Sleep(100);
            }
        }
    }

    public long Bytes => Scalar("SELECT coalesce(pg_total_relation_size(to_regclass('turn')), 0)");

    /// <summary>Seconds of its server and of all that this one has started.</summary>
    public double Cpu
    {
        get
        {
            var server = OwnPid();
            return Directory.GetDirectories("/proc").Select(Path.GetFileName).Where(n => n!.All(char.IsAsciiDigit)).Sum(process =>
                Statistics(process!) is { Length: > 15 } all && (process == server || all[Parent] == server)
                    ? all[(Parent + 10)..(Parent + (process == server ? 14 : 12))].Sum(t => double.Parse(t, CultureInfo.InvariantCulture)) / TicksPerSecond
                    : 0);
        }
    }

    public void Fill(SqliteConnection library)
    {
        using var connection = source.OpenConnection();
        connection.Execute("CREATE TABLE turn (id bigint PRIMARY KEY, text text NOT NULL, words tsvector GENERATED ALWAYS AS (to_tsvector('english', text)) STORED)");
        using (var writer = connection.BeginBinaryImport("COPY turn (id, text) FROM STDIN (FORMAT BINARY)"))
        {
            foreach (var (id, text) in library.Query<(long, string)>("SELECT id, text FROM turn ORDER BY id", buffered: false))
            {
                writer.StartRow();
                writer.Write(id, NpgsqlDbType.Bigint);
                writer.Write(text, NpgsqlDbType.Text);
            }

            writer.Complete();
        }

        connection.Execute("CREATE INDEX ON turn USING gin (words); ANALYZE turn");
    }

    public SearchCaller Connect()
    {
        var connection = source.OpenConnection();
        var statistics = $"/proc/{connection.ProcessID}/schedstat";
        return new SearchCaller(q => q.Postgres is null ? null : Search(connection, q.Postgres), () => Seconds(statistics) * 1000, connection);
    }

    public void Dispose()
    {
        source.Dispose();
        Run("kill", "-INT", OwnPid());
        server.WaitForExit(10_000);
        server.Dispose();
    }

    private long Scalar(string sql)
    {
        using var connection = source.OpenConnection();
        return connection.ExecuteScalar<long>(sql);
    }

    private string OwnPid() => File.ReadLines(Path.Combine(folder, "data", "postmaster.pid")).First();

    // Behind the name: the state, the parent, and from the tenth further on the ticks of the process, then those of its ended children.
    private static string[] Statistics(string process)
    {
        try
        {
            var line = File.ReadAllText($"/proc/{process}/stat");
            return line[(line.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return [];
        }
    }

    private static double Seconds(string statistics) => double.Parse(File.ReadAllText(statistics).Split(' ')[0], CultureInfo.InvariantCulture) / 1e9;

    private static int Search(NpgsqlConnection connection, string query)
    {
        var function = query.EndsWith(":*", StringComparison.Ordinal) ? "to_tsquery('english', @query)" : "websearch_to_tsquery('english', @query)";
        return connection.Query<(long, string)>(Best.Replace("{0}", function, StringComparison.Ordinal), new { query }).AsList().Count;
    }

    // The server refuses to run as root.
    private static Process AsOwner(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.IsPrivilegedProcess ? "setpriv" : Path.Combine(Binaries, program)) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        string[] before = Environment.IsPrivilegedProcess ? ["--reuid", Owner, "--regid", Owner, "--init-groups", Path.Combine(Binaries, program)] : [];
        foreach (var argument in before.Concat(arguments))
            start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
    }
}
