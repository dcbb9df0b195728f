using System.CommandLine;
using Briefing.Host.Serving;

namespace Briefing.Host.Commands.Manifests;

/// <summary><c>manifest teams</c>: the Teams app as a .zip that an administrator uploads.</summary>
internal static class TeamsCommand
{
    /// <summary>The manifest and icons that travel with the program.</summary>
    internal static string Template { get; } = Path.Combine(AppContext.BaseDirectory, "manifest", "teams");

    internal static Command Create(Terminal terminal)
    {
        var target = new Option<string>("--out") { Description = "The .zip to write.", HelpName = "FILE", Required = true };
        var replace = new Option<bool>("--replace") { Description = "Write over a file that is there." };
        var command = new Command("teams", "Write the Teams app: manifest and icons in a .zip, filled in from appsettings.json and the environment.") { target, replace };
        command.SetAction((parsed, _) =>
        {
            var file = Path.GetFullPath(parsed.GetValue(target)!);
            var app = TeamsApp.Of(HostSettings.Load());
            Write(file, app, parsed.GetValue(replace));
            terminal.Output.WriteLine($"{file}: Teams app {app.Id}, version {app.Version}, of bot {app.BotId}, for links of {app.Domain}. Upload it in the Teams admin center, or in Teams under Apps, Manage your apps.".ForTerminal());
            return Task.FromResult(0);
        });
        return command;
    }

    private static void Write(string file, TeamsApp app, bool replaces)
    {
        try
        {
            using var stream = new FileStream(file, replaces ? FileMode.Create : FileMode.CreateNew, FileAccess.Write);
            TeamsPackage.Write(stream, app, Template);
        }
        catch (IOException) when (!replaces && File.Exists(file))
        {
            throw new CommandFailure($"{file} is there already; choose another name, or add --replace.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure($"{file} cannot be written: {e.Message}");
        }
    }
}
