using System.Diagnostics;
using Briefing.Channels.Doors;
using Briefing.Host.Commands;
using Briefing.Host.Serving;

namespace Briefing.Benchmarks.Load;

/// <summary>The whole host, as <c>serve</c> starts it, in a process of its own; its issuer is one of this machine where it has one.</summary>
internal static class AnsweringHost
{
    /// <summary>The argument that has this program be the host.</summary>
    internal const string Command = "load-host";

    /// <summary>How to start it.</summary>
    internal static ProcessStartInfo Start(string sources, string store, int port, string? metadata) =>
        new("dotnet", [typeof(AnsweringHost).Assembly.Location, Command, sources, store, $"http://127.0.0.1:{port}", metadata ?? ""]);

    /// <summary>Serves until it is killed.</summary>
    internal static async Task<int> RunAsync(IReadOnlyList<string> args)
    {
        var (metadata, terminal) = (args[3], Terminal.OfProcess());
        var options = new ServeOptions(StoreChoice.Of([args[0]], args[1]), args[2], null, [], metadata.Length > 0 ? LoadIssuer.AppId : "");
        if (metadata.Length > 0)
            options = options with
            {
                Authentication = new AuthenticationOptions
                {
                    ChannelMetadata = new Uri(metadata), DirectoryMetadata = new Uri(metadata), Credential = BotCredential.OfSecret("unused"),
                },
            };
        await using var server = await BriefingServer.StartAsync(options, terminal, CancellationToken.None);
        await server.Reading;
        await Console.Out.WriteLineAsync("listening");
        await server.WaitAsync(CancellationToken.None);
        return 0;
    }
}
