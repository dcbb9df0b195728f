using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;

namespace Briefing.Host.Commands.Curation;

/// <summary>Who edits the facts: the name given with <c>--author</c>, else the one that git knows, else the user of this machine.</summary>
internal static class CurationAuthor
{
    private const int LongestName = 100;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    internal static Option<string?> Option() => new("--author")
    {
        Description = "Who makes the change, for the history. Default: your name as git has it, else the user name.",
        HelpName = "NAME",
    };

    internal static string Of(string? given, string folder) =>
        Tidy(given) ?? Tidy(Environment.GetEnvironmentVariable("GIT_AUTHOR_NAME")) ?? Tidy(FromGit(folder)) ?? Tidy(Environment.UserName) ?? "unknown user";

    private static string? Tidy(string? name)
    {
        if (name is null) return null;
        var words = string.Join(' ', new string([.. name.Where(c => !char.IsControl(c) || char.IsWhiteSpace(c))]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length == 0 ? null : words[..Math.Min(words.Length, LongestName)];
    }

    private static string? FromGit(string folder)
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", ["config", "--get", "user.name"])
            {
                WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
            })!;
            var name = git.StandardOutput.ReadToEndAsync();
            if (git.WaitForExit(Patience)) return git.ExitCode == 0 ? name.GetAwaiter().GetResult() : null;
            git.Kill(entireProcessTree: true);
            return null;
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException or IOException)
        {
            return null; // git is not installed
        }
    }
}
