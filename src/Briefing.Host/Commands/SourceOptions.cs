using System.CommandLine;

namespace Briefing.Host.Commands;

/// <summary>The options that say which documents a command works on, the same for every command.</summary>
internal sealed class SourceOptions
{
    private readonly Option<string[]> _sources = new("--sources")
    {
        Description = "A folder of documents, or the address of a page that is fetched once; may be given several times. Default: the built-in practice pack.",
        HelpName = "DIR",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _store = new("--store")
    {
        Description = "What is read is kept here: a file, or a PostgreSQL database (postgresql://USER@HOST/NAME). Default: the store of the settings, else a file for each folder, in the user's own folder for program data.",
        HelpName = "FILE|ADDRESS",
    };

    internal void AddTo(Command command)
    {
        command.Options.Add(_sources);
        command.Options.Add(_store);
    }

    /// <inheritdoc cref="StoreChoice.Of"/>
    internal StoreChoice Read(ParseResult parsed, bool isMade = false) => StoreChoice.Of(parsed.GetValue(_sources) ?? [], parsed.GetValue(_store), isMade);
}
