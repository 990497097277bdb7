using Verbatim.Benchmarks;

return args switch
{
    ["timing", .. var rest] => TimingReport.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project tests/Verbatim.Benchmarks -- timing [FOLDER]");
    return 2;
}
