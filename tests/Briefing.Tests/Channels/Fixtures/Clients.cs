using System.Diagnostics;

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

    /// <summary>Runs one of our check scripts on a file, and gives the problems it prints.</summary>
    internal static async Task<string> CheckAsync(string script, string needs, string file)
    {
        Installed(needs, "package.json");
        var start = new ProcessStartInfo(Requires.Program("node"), [Path.Combine(Folder(), script), file]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var node = Process.Start(start)!;
        var problems = node.StandardOutput.ReadToEndAsync();
        var faults = node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync();
        return await problems + await faults;
    }
}
