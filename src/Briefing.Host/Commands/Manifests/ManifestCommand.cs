using System.CommandLine;

namespace Briefing.Host.Commands.Manifests;

/// <summary><c>manifest</c>: the packages that an administrator installs the bot with.</summary>
internal static class ManifestCommand
{
    internal static Command Create(Terminal terminal) =>
        new("manifest", "Make the package that installs the bot in Teams, from the settings.") { TeamsCommand.Create(terminal) };
}
