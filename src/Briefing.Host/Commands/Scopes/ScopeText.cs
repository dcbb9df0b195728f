using System.Globalization;
using System.Text.Json;
using Briefing.Conversation.Scopes;
using Briefing.Host.Contract;

namespace Briefing.Host.Commands.Scopes;

/// <summary>Prints a scope: a line for people, or a JSON object.</summary>
internal static class ScopeText
{
    internal static void Write(Terminal terminal, SourceScope scope, bool asJson) => terminal.Output.WriteLine(asJson
        ? JsonSerializer.Serialize(new ScopeLine(scope.Place, scope.Sources, scope.At), ContractJson.Default.ScopeLine)
        : string.Create(CultureInfo.InvariantCulture, $"{scope.Place}  only {string.Join(", ", scope.Sources)}  (since {scope.At:yyyy-MM-dd HH:mm} UTC)").ForTerminal());
}
