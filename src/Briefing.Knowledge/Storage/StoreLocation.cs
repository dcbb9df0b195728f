using Briefing.Knowledge.Fetching.Addresses;

namespace Briefing.Knowledge.Storage;

/// <summary>Where stores are kept when nobody says where.</summary>
public static class StoreLocation
{
    private const string FileName = "briefing.db";

    /// <summary>The store of some sources: the same one for the same folders, files and addresses, in whichever order and form they are named.</summary>
    /// <exception cref="ArgumentException">No path is given.</exception>
    public static string For(params IReadOnlyList<string> foldersOrFiles)
    {
        if (foldersOrFiles.Count == 0) throw new ArgumentException("Name at least one folder or file.", nameof(foldersOrFiles));
        var paths = foldersOrFiles.Select(path => SourceAddress.IsMeant(path) ? path : Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return Path.Combine(Folder(), "stores", ContentHash.Of(string.Join('\0', paths))[..16], FileName);
    }

    /// <summary>Where the index of a store is kept whose database is not on this machine.</summary>
    internal static string IndexFolder => Path.Combine(Folder(), "indexes");

    private static string Folder()
    {
        if (OperatingSystem.IsWindows())
            return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "briefing-bot");
        return Folder(
            Environment.GetEnvironmentVariable("XDG_DATA_HOME"),
            Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify));
    }

    /// <summary>
    /// The folder of all stores: <c>$XDG_DATA_HOME/briefing-bot</c>, by the XDG base directory specification under
    /// <c>~/.local/share</c> where the variable is unset or not an absolute path. On Windows it is under LocalApplicationData.
    /// </summary>
    internal static string Folder(string? dataHome, string home) => Path.Combine(
        Path.IsPathFullyQualified(dataHome ?? "") ? dataHome! : Path.Combine(home, ".local", "share"), "briefing-bot");
}
