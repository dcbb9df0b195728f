using System.CommandLine;
using Briefing.Host.Serving;

namespace Briefing.Host.Commands;

/// <summary><c>health</c>: asks the host on this machine whether it takes turns, for whatever watches over it.</summary>
internal static class HealthCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    internal static Command Create(Terminal terminal)
    {
        var url = new Option<string?>("--url") { Description = "The address it listens on. Default: as the settings say.", HelpName = "URL" };
        var command = new Command("health", "Ask the host on this machine whether it is ready; status 1 where not.") { url };
        command.SetAction(async (parsed, cancellation) =>
        {
            var address = AddressOf(parsed.GetValue(url) ?? HostSettings.Load().Urls ?? PublicAddress.Default);
            using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { Timeout = Patience };
            try
            {
                using var response = await client.GetAsync(new Uri(address, "/readyz"), cancellation);
                terminal.Output.WriteLine((await response.Content.ReadAsStringAsync(cancellation)).ForTerminal());
                return response.IsSuccessStatusCode ? 0 : 1;
            }
            catch (Exception fault) when ((fault is HttpRequestException or TaskCanceledException) && !cancellation.IsCancellationRequested)
            {
                throw new CommandFailure($"No host answers at {address}: is it running, and does it listen there? Name another address with --url.");
            }
        });
        return command;
    }

    /// <summary>The first address that is listened on, as this machine reaches it.</summary>
    /// <exception cref="CommandFailure">It is none.</exception>
    internal static Uri AddressOf(string urls)
    {
        var first = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() ?? "";
        // What stands for all addresses is none that can be called.
        foreach (var any in (string[])["://0.0.0.0", "://[::]", "://*", "://+"]) first = first.Replace(any, "://127.0.0.1", StringComparison.Ordinal);
        return Uri.TryCreate(first, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https")
            ? address
            : throw new CommandFailure($"\"{urls}\" is no address to ask: give --url http://127.0.0.1:3978.", CommandFailure.WrongUsage);
    }
}
