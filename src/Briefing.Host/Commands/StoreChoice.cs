using Briefing.Knowledge.Fetching.Addresses;
using Briefing.Knowledge.Storage;

namespace Briefing.Host.Commands;

/// <summary>Which sources are read into which store.</summary>
/// <param name="Sources">Absolute paths of sources folders or files, and addresses of pages; empty to use the store as it is.</param>
/// <param name="Store">The absolute path of the database.</param>
/// <param name="IsPracticePack">Whether the sources are the built-in practice pack, because no others were named.</param>
internal sealed record StoreChoice(IReadOnlyList<string> Sources, string Store, bool IsPracticePack)
{
    /// <summary>The folders that ship with the program: the sample, and the texts that a non-programmer may edit.</summary>
    internal static string PracticePack { get; } = Path.Combine(AppContext.BaseDirectory, "Sample");

    /// <summary>Where <c>.lu</c>, <c>.lg</c> and the lists of names and words lie.</summary>
    internal static string Dialogs { get; } = Path.Combine(AppContext.BaseDirectory, "dialogs");

    /// <summary>
    /// What the options mean. Sources without a store have one of their own, found again by their paths; a store without
    /// sources is used as it is; without either it is the practice pack.
    /// </summary>
    /// <exception cref="CommandFailure">A folder or the store that is to be used as it is does not exist.</exception>
    /// <exception cref="Knowledge.Fetching.FetchException">What is meant as an address is none.</exception>
    internal static StoreChoice Of(IReadOnlyList<string> sources, string? store)
    {
        sources = [.. sources.Select(source => SourceAddress.IsMeant(source) ? SourceAddress.Parse(source).AbsoluteUri : source)];
        if (sources.FirstOrDefault(source => !SourceAddress.IsMeant(source) && !Directory.Exists(source) && !File.Exists(source)) is { } missing)
            throw new CommandFailure($"There is no folder \"{missing}\"; check the path, or make it and put documents into it.");
        if (sources.Count > 0)
            return new StoreChoice([.. sources.Select(source => SourceAddress.IsMeant(source) ? source : Path.GetFullPath(source))], store is null ? StoreLocation.For(sources) : Path.GetFullPath(store), false);
        // Two installations may hold two editions of the practice pack, so each has a store of its own.
        if (store is null) return new StoreChoice([PracticePack], StoreLocation.For(PracticePack), true);
        return File.Exists(store)
            ? new StoreChoice([], Path.GetFullPath(store), false)
            : throw new CommandFailure($"There is no store {store}; make it with `briefing-bot ingest DIR --store {store}`, or add --sources DIR.");
    }
}
