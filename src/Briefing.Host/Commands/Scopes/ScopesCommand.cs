using System.CommandLine;

namespace Briefing.Host.Commands.Scopes;

/// <summary><c>scopes</c>: which tenants, teams, channels and chats are answered from some sources alone.</summary>
internal static class ScopesCommand
{
    internal static Command Create(Terminal terminal) =>
        new("scopes", "Tie tenants, teams, channels and chats to some sources: nothing else is answered from there.")
        {
            ListScopesCommand.Create(terminal),
            SetScopeCommand.Create(terminal),
            ClearScopeCommand.Create(terminal),
        };
}
