using Briefing.Channels.Slack;
using Briefing.Host.Commands;
using Briefing.Host.Serving;
using Briefing.Host.Serving.Turns;

namespace Briefing.Evaluation.Turns;

/// <summary>The program's own host in a process of its own, with Slack's Web API before a stand-in, which no setting can name.</summary>
internal static class SlackServing
{
    /// <summary>What starts it: <c>serve-with-slack STORE URL API LEASE-SECONDS</c>.</summary>
    internal const string Command = "serve-with-slack";

    /// <summary>What its requests are signed with.</summary>
    internal const string Secret = "a signing secret of the evaluation";

    /// <summary>The workspace.</summary>
    internal const string Workspace = "T1";

    internal static async Task<int> RunAsync(string store, string urls, string api, string leaseSeconds)
    {
        var address = new Uri(api);
        var lease = int.Parse(leaseSeconds, System.Globalization.CultureInfo.InvariantCulture);
        await using var server = await BriefingServer.StartAsync(new ServeOptions(StoreChoice.Of([], store), urls, null, [], "")
        {
            Slack = new SlackOptions { SigningSecret = Secret, BotToken = "xoxb-1", Workspaces = [Workspace], ApiBase = address, ResponseHost = address.Authority, CanSealTokens = true, TurnsPerMinuteOfUser = 0 },
            Turns = new TurnSettings { LeaseSeconds = lease },
        }, Terminal.OfProcess(), CancellationToken.None);
        await server.Reading;
        await server.WaitAsync(CancellationToken.None);
        return 0;
    }
}
