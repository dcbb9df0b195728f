using System.CommandLine;

namespace Briefing.Host.Commands.Scopes;

/// <summary><c>scopes list</c>: every place that is tied, and to what.</summary>
internal static class ListScopesCommand
{
    internal static Command Create(Terminal terminal)
    {
        var options = new ScopedStore();
        var command = new Command("list", "List the tenants, teams, channels and chats that are tied to sources.");
        options.AddTo(command, hasPlace: false);
        command.SetAction((parsed, _) =>
        {
            using var opened = options.Open(parsed, terminal);
            var scopes = opened.Scopes.All();
            foreach (var scope in scopes) ScopeText.Write(terminal, scope, parsed.GetValue(options.Json));
            if (scopes.IsEmpty && !parsed.GetValue(options.Json)) terminal.Output.WriteLine("Nothing is tied: every conversation is answered from all sources.");
            return Task.FromResult(0);
        });
        return command;
    }
}
