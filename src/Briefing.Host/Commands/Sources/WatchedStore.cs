using System.CommandLine;
using Briefing.Host.Serving;
using Briefing.Knowledge.Storage;

namespace Briefing.Host.Commands.Sources;

/// <summary>The options that say whose watch list is meant, and the store that it is in.</summary>
internal sealed class WatchedStore
{
    private readonly Option<string[]> _sources = new("--sources")
    {
        Description = "The folders (or addresses) whose store is meant; they are not read.", HelpName = "DIR", Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _store = new("--store") { Description = "The store, as `serve` is given it.", HelpName = "FILE|ADDRESS" };

    internal Option<bool> Json { get; } = new("--json") { Description = "Print one JSON object a line." };

    internal void AddTo(Command command)
    {
        command.Options.Add(_sources);
        command.Options.Add(_store);
        command.Options.Add(Json);
    }

    /// <summary>Opens the store.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="terminal">Where progress is shown.</param>
    /// <param name="mayMake">Whether a store is made where there is none.</param>
    /// <exception cref="CommandFailure">No store is named, or it is not there.</exception>
    internal OpenedBriefing Open(ParseResult parsed, Terminal terminal, bool mayMake)
    {
        var sources = parsed.GetValue(_sources) ?? [];
        var store = parsed.GetValue(_store) is { } named ? StoreChoice.Shown(named) : null;
        if (sources.Length == 0 && (store ?? HostSettings.Load().Store) is null)
            throw new CommandFailure("Name the store whose sources are meant with --store FILE, or its folders with --sources DIR.", CommandFailure.WrongUsage);
        if (sources.Length == 0 && mayMake) return OpenedBriefing.Open(StoreChoice.OfStore(store ?? HostSettings.Load().Store!), terminal, keepsState: true);
        var choice = StoreChoice.Of(sources, store);
        if (!mayMake && !choice.Exists)
            throw new CommandFailure($"There is no store {choice.StoreName} yet, so nothing is watched; begin with `briefing-bot sources watch URL`.");
        return OpenedBriefing.Open(choice, terminal, keepsState: true);
    }
}
