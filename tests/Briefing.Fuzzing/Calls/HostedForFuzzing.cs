using Briefing.Channels.Slack;
using Briefing.Host.Commands;
using Briefing.Host.Serving;

namespace Briefing.Fuzzing.Calls;

/// <summary>The program's own host in a process of its own, with Slack before a stand-in: what <see cref="FuzzedHost"/> starts.</summary>
internal static class HostedForFuzzing
{
    /// <summary>Serves until it is ended.</summary>
    /// <param name="folder">Holds <c>sources</c>, and its store.</param>
    /// <param name="slack">The stand-in of Slack's Web API.</param>
    public static async Task<int> RunAsync(string folder, string slack)
    {
        var api = new Uri(slack);
        var terminal = Terminal.OfProcess();
        var choice = StoreChoice.Of([Path.Combine(folder, "sources")], Path.Combine(folder, "briefing.db"));
        await using var server = await BriefingServer.StartAsync(new ServeOptions(choice, "http://127.0.0.1:0", null, [], "")
        {
            Slack = new SlackOptions { SigningSecret = FuzzedHost.SlackSecret, BotToken = "xoxb-of-nobody", Workspaces = ["T1"], ApiBase = api, ResponseHost = api.Authority, CanSealTokens = true },
        }, terminal, CancellationToken.None);
        await server.Reading;
        Console.WriteLine($"Open {server.Address}");
        _ = Task.Run(AnswerCollections);
        await server.WaitAsync(CancellationToken.None);
        return 0;
    }

    /// <summary>Whoever started it asks on standard input what it holds; it is told after collections that leave nothing and give back what became free.</summary>
    private static void AnswerCollections()
    {
        while (Console.ReadLine() is not null)
        {
            for (var times = 0; times < 3; times++)
            {
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                GC.WaitForPendingFinalizers();
            }

            Console.WriteLine(new HeldMemory(GC.GetTotalMemory(forceFullCollection: false), HeldMemory.ResidentNow()));
        }
    }
}
