using System.CommandLine;
using Briefing.Host.Serving;

namespace Briefing.Host.Commands;

/// <summary><c>serve</c>: the web page, the reader and the channels; what the program does when it is told nothing else.</summary>
internal static class ServeCommand
{
    internal static Command Create(Terminal terminal)
    {
        var command = new Command("serve", "Serve the web page and the bot's endpoint (the default).");
        Complete(command, terminal);
        return command;
    }

    /// <summary>Serves when no command is named.</summary>
    internal static void MakeDefault(RootCommand root, Terminal terminal) => Complete(root, terminal);

    private static void Complete(Command command, Terminal terminal)
    {
        var sources = new SourceOptions();
        var urls = new Option<string?>("--urls") { Description = $"What to listen on. Default: {PublicAddress.Default}.", HelpName = "URL" };
        command.Options.Add(urls);
        sources.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var options = ServeOptions.Of(sources.Read(parsed, isMade: true), parsed.GetValue(urls), HostSettings.Load());
            await using var server = await BriefingServer.StartAsync(options, terminal, cancellation);
            await server.Reading.WaitAsync(cancellation);
            Announce(server, options, terminal);
            await server.WaitAsync(cancellation);
            return 0;
        });
    }

    private static void Announce(BriefingServer server, ServeOptions options, Terminal terminal)
    {
        var health = server.Briefing.Health;
        var what = options.Choice.IsPracticePack ? "the built-in practice pack" : string.Join(", ", options.Choice.Sources.DefaultIfEmpty(options.Choice.StoreName));
        terminal.Output.WriteLine($"""

            Briefing Bot serves {what}: {health.Documents} documents, {health.Statements} statements.
            {(health.Note is null ? "" : $"  Note:              {health.Note}\n")}
              Open               {server.PublicUrl}
              Connect a client   {server.PublicUrl}/api/messages   (Bot Framework Emulator, Agents Playground)
              Your documents     dotnet run --project src/Briefing.Host -- serve --sources ~/my-documents

            {Reach(server, options)} Ctrl+C stops it.
            """);
    }

    private static string Reach(BriefingServer server, ServeOptions options) => options.AppId.Length == 0
        ? $"Without an app id it answers this machine alone ({server.Address})."
        : $"It listens on {server.Address} and takes activities that come with a token of the Bot Framework service; pages are for this machine alone.";
}
