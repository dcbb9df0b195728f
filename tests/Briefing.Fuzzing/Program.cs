using Briefing.Fuzzing.Calls;
using Briefing.Fuzzing.Running;

namespace Briefing.Fuzzing;

/// <summary>Fuzzes everything that reads what strangers write; see <see cref="FuzzOptions.Usage"/>.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        try
        {
            return args switch
            {
                ["replay", var file, .. var rest] => ServerThread.Run(() => Replay.Run(
                    file, FuzzOptions.Parse([.. rest.Where(arg => arg != "--reduce")]).Formats, rest.Contains("--reduce"), TimeProvider.System, Console.Out)),
                ["work", .. var rest] => new Worker(FuzzOptions.Parse(rest), TimeProvider.System, Console.Out).Run() ? 0 : 1,
                ["pdfs", .. var rest] => new Supervisor(FuzzOptions.Parse(["--count", "2000", "--format", "pdf", .. rest]), TimeProvider.System, Console.Out).Run() ? 0 : 1,
                ["host", var folder, var slack] => HostedForFuzzing.RunAsync(folder, slack).GetAwaiter().GetResult(),
                ["calls", .. var rest] => new CallFuzzing(FuzzOptions.Parse(["--inputs", "200000", .. rest]), Console.Out).RunAsync().GetAwaiter().GetResult() ? 0 : 1,
                _ => new Supervisor(FuzzOptions.Parse(args), TimeProvider.System, Console.Out).Run() ? 0 : 1,
            };
        }
        catch (FormatException wrong)
        {
            Console.Error.WriteLine($"{wrong.Message}{Environment.NewLine}{FuzzOptions.Usage}");
            return 2;
        }
    }
}
