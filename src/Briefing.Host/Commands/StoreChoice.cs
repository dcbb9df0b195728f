using Briefing.Knowledge.Fetching.Addresses;
using Briefing.Host.Serving;
using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Host.Commands;

/// <summary>Which sources are read into which store.</summary>
/// <param name="Sources">Absolute paths of sources folders or files, and addresses of pages; empty to use the store as it is.</param>
/// <param name="Store">The absolute path of the database, or the address of a PostgreSQL database; it may hold a password and is not shown.</param>
/// <param name="IsPracticePack">Whether the sources are the built-in practice pack, because no others were named.</param>
internal sealed record StoreChoice(IReadOnlyList<string> Sources, string Store, bool IsPracticePack)
{
    /// <summary>The store as people read it: its path, or host and name of its database.</summary>
    internal string StoreName => IsServer ? PostgreSqlAddress.Parse(Store).ToString() : Store;

    /// <summary>The option that names the store again; empty where the settings name it.</summary>
    internal string StoreOption => IsConfigured ? "" : $" --store {(IsServer ? $"'{Store}'" : Store)}";

    /// <summary>Whether the settings name the store, not the command line.</summary>
    internal bool IsConfigured { get; private init; }

    /// <summary>Whether there is a store; a database server is asked when it is opened.</summary>
    internal bool Exists => IsServer || File.Exists(Store);

    /// <summary>Whether the store is in a database server.</summary>
    internal bool IsServer => PostgreSqlAddress.IsMeant(Store);

    /// <summary>The folders that ship with the program: the sample, and the texts that a non-programmer may edit.</summary>
    internal static string PracticePack { get; } = Path.Combine(AppContext.BaseDirectory, "Sample");

    /// <summary>Where <c>.lu</c>, <c>.lg</c> and the lists of names and words lie.</summary>
    internal static string Dialogs { get; } = Path.Combine(AppContext.BaseDirectory, "dialogs");

    /// <summary>
    /// What the options mean. A store that no option names is the one of the settings. Sources without either have one of their
    /// own, found again by their paths; a store without sources is used as it is; without any it is the practice pack.
    /// </summary>
    /// <param name="sources">Folders, files and addresses of pages.</param>
    /// <param name="store">The store that the command line names; null for that of the settings.</param>
    /// <param name="isMade">
    /// Whether the store of the settings may be a new one: a service is started before anything was read into its store, while a
    /// path that somebody types is more likely to be mistyped.
    /// </param>
    /// <exception cref="CommandFailure">
    /// A folder or the store that is to be used as it is does not exist, or a password stands on the command line.
    /// </exception>
    /// <exception cref="Knowledge.Fetching.FetchException">What is meant as an address is none.</exception>
    internal static StoreChoice Of(IReadOnlyList<string> sources, string? store, bool isMade = false)
    {
        var isConfigured = store is null;
        store = store is null ? HostSettings.Load().Store : Shown(store);
        sources = [.. sources.Select(source => SourceAddress.IsMeant(source) ? SourceAddress.Parse(source).AbsoluteUri : source)];
        if (sources.FirstOrDefault(source => !SourceAddress.IsMeant(source) && !Directory.Exists(source) && !File.Exists(source)) is { } missing)
            throw new CommandFailure($"There is no folder \"{missing}\"; check the path, or make it and put documents into it.");
        if (sources.Count > 0)
            return new StoreChoice([.. sources.Select(source => SourceAddress.IsMeant(source) ? source : Path.GetFullPath(source))], store is null ? StoreLocation.For(sources) : Place(store), false) { IsConfigured = isConfigured && store is not null };
        // Two installations may hold two editions of the practice pack, so each has a store of its own.
        if (store is null) return new StoreChoice([PracticePack], StoreLocation.For(PracticePack), true);
        var choice = OfStore(store) with { IsConfigured = isConfigured };
        return choice.Exists || (isMade && isConfigured && Directory.Exists(Path.GetDirectoryName(choice.Store)))
            ? choice
            : throw new CommandFailure($"There is no store {store}; make it with `briefing-bot ingest DIR --store {store}`, or add --sources DIR.");
    }
    /// <summary>A store that is used as it is, or made.</summary>
    /// <exception cref="CommandFailure">A password stands on the command line.</exception>
    internal static StoreChoice OfStore(string store) => new([], Place(store), false);

    /// <summary>What <c>--store</c> says, which everybody on the machine can read while the program runs.</summary>
    /// <exception cref="CommandFailure">A password stands in it.</exception>
    internal static string Shown(string store) => PostgreSqlAddress.IsMeant(store) && PostgreSqlAddress.Parse(store).HasPassword
        ? throw new CommandFailure("A password on the command line can be read by everybody on this machine. Put the whole address into the environment variable BRIEFING_STORE, or the password into PGPASSWORD or the file that PGPASSFILE names.", CommandFailure.WrongUsage)
        : store;

    private static string Place(string store) => PostgreSqlAddress.IsMeant(store) ? store : Path.GetFullPath(store);
}
