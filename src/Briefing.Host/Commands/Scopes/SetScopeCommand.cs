using System.CommandLine;
using Briefing.Conversation.Scopes;

namespace Briefing.Host.Commands.Scopes;

/// <summary><c>scopes set</c>: ties a place to some sources, in place of those it was tied to.</summary>
internal static class SetScopeCommand
{
    internal static Command Create(Terminal terminal)
    {
        var options = new ScopedStore();
        var named = new Argument<string[]>("SOURCE")
        {
            Description = "What the sources are called: an outlet, author, series, title, site, or a kind such as “think tanks”.", Arity = ArgumentArity.OneOrMore,
        }.RefusingOptions();
        var command = new Command("set", "Answer a tenant, team, channel or chat from some sources alone; what runs heeds it at its next turn.") { named };
        options.AddTo(command, hasPlace: true);
        command.SetAction((parsed, _) =>
        {
            var place = options.PlaceOf(parsed);
            using var opened = options.Open(parsed, terminal);
            var scope = new SourceScope(place, [.. parsed.GetValue(named)!.Select(name => name.Trim()).Distinct(StringComparer.OrdinalIgnoreCase)], terminal.Time.GetUtcNow());
            try
            {
                opened.Scopes.Set(scope);
            }
            catch (ArgumentException e)
            {
                throw new CommandFailure(e.Message.Split(" (Parameter", 2)[0], CommandFailure.WrongUsage);
            }

            ScopeText.Write(terminal, scope, parsed.GetValue(options.Json));
            return Task.FromResult(0);
        });
        return command;
    }
}
