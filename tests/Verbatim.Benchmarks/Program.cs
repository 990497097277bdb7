using Verbatim.Benchmarks;

return args switch
{
    ["timing", .. var rest] => TimingReport.Run(rest),
    ["quote-links", .. var folders] => QuoteLinkReport.Run(folders),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project tests/Verbatim.Benchmarks -- timing [FOLDER] | quote-links [FOLDER...]");
    return 2;
}
