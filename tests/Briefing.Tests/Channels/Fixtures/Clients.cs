namespace Briefing.Tests.Channels.Fixtures;

/// <summary>The npm packages that the tests of channels run against, installed by <c>npm ci</c>.</summary>
internal static class Clients
{
    internal static string Folder() => Path.Combine(Requires.Repository(), "tests", "Briefing.Tests", "Channels", "Clients");

    /// <summary>A file of an installed package.</summary>
    internal static string Installed(params string[] path)
    {
        var file = Path.Combine([Folder(), "node_modules", .. path]);
        Requires.Met(File.Exists(file), $"{Path.GetFileName(file)} is not installed; run npm ci in {Folder()}");
        return file;
    }
}
