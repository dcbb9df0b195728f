using System.CommandLine;

namespace Briefing.Host.Commands.Curation;

/// <summary><c>facts</c>: the curated facts of a folder of documents, for curators who are no programmers.</summary>
internal static class FactsCommand
{
    internal static Command Create(Terminal terminal) => new("facts", "Look after the curated facts: the file facts.yaml beside the documents.")
    {
        FactsListCommand.Create(terminal),
        FactsAddCommand.Create(terminal),
        FactsEditCommand.Create(terminal),
        FactsHideCommand.Create(terminal),
        FactsCheckCommand.Create(terminal),
        FactsHistoryCommand.Create(terminal),
        FactsSuggestCommand.Create(terminal),
    };
}
