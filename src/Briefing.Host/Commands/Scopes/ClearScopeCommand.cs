using System.CommandLine;

namespace Briefing.Host.Commands.Scopes;

/// <summary><c>scopes clear</c>: unties a place.</summary>
internal static class ClearScopeCommand
{
    internal static Command Create(Terminal terminal)
    {
        var options = new ScopedStore();
        var command = new Command("clear", "Answer a tenant, team, channel or chat from all sources again.");
        options.AddTo(command, hasPlace: true);
        command.SetAction((parsed, _) =>
        {
            var place = options.PlaceOf(parsed);
            using var opened = options.Open(parsed, terminal);
            if (!opened.Scopes.Clear(place)) throw new CommandFailure($"{place} is not tied to any sources; `briefing-bot scopes list` shows what is.");
            if (!parsed.GetValue(options.Json)) terminal.Output.WriteLine($"{place} is answered from all sources again.".ForTerminal());
            return Task.FromResult(0);
        });
        return command;
    }
}
