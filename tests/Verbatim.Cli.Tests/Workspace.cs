using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Verbatim.Cli.Tests;

/// <summary>A folder of a test's own, in which the built command is run as a process.</summary>
internal sealed class Workspace : IDisposable
{
    private static readonly string Command = FindCommand();

    public static readonly string Conversation = """
        A Walk on the Beach

        Ann Arbor: Hello, and welcome to the show. Today we talk about sand, which is everywhere.

        Bob Sled: Thank you. Sand is what rocks become when they are patient.

        Ann Arbor: How long does that take?

        Bob Sled: A few million years, give or take a weekend.

        """;

    public string Path { get; } = Directory.CreateTempSubdirectory("verbatim-cli-").FullName;

    public Dictionary<string, string> Variables { get; } = [];

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public Result Run(params string[] args) => RunAsync(args).GetAwaiter().GetResult();

    public Task<Result> RunAsync(params string[] args) => PipeAsync("", args);

    /// <summary>Runs the command with some text on its standard input.</summary>
    public async Task<Result> PipeAsync(string input, params string[] args)
    {
        var start = new ProcessStartInfo(Command, args)
        {
            WorkingDirectory = Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        start.Environment.Remove("VERBATIM_LIBRARY");
        foreach (var (name, value) in Variables)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var (output, error) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
        await process.WaitForExitAsync(patience.Token);
        return new Result(process.ExitCode, await output, await error);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static string FindCommand()
    {
        // tests/Verbatim.Cli.Tests/bin/Debug/net10.0 -> src/Verbatim.Cli/bin/Debug/net10.0
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var (framework, configuration) = (here.Name, here.Parent!.Name);
        var root = here.Parent.Parent!.Parent!.Parent!.Parent!.FullName;
        var command = System.IO.Path.Combine(root, "src", "Verbatim.Cli", "bin", configuration, framework, OperatingSystem.IsWindows() ? "verbatim.exe" : "verbatim");
        return File.Exists(command) ? command : throw new InvalidOperationException($"{command} was not built.");
    }
}

internal sealed record Result(int ExitCode, string Output, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;
}
