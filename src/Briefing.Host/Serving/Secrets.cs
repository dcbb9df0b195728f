using System.Text.Json;
using Briefing.Host.Commands;
using Microsoft.Extensions.Configuration.UserSecrets;

namespace Briefing.Host.Serving;

/// <summary>
/// Reads secrets from where they may stand: the environment, and else the user secrets of <c>dotnet user-secrets</c>. In
/// <c>appsettings.json</c>, which is copied, mailed and committed, they are refused.
/// </summary>
internal static class Secrets
{
    /// <summary>The id under which <c>dotnet user-secrets</c> keeps those of this program; the project file names it, too.</summary>
    internal const string UserSecretsId = "briefing-bot";

    private static readonly string[] Telling = ["password", "passphrase", "secret"];
    private static readonly string[] TellingEnds = ["key", "pwd", "token"];

    /// <summary>A secret; null where it is set nowhere, or is empty.</summary>
    /// <exception cref="CommandFailure">The user secrets cannot be read.</exception>
    internal static string? Read(string name)
    {
        if (Environment.GetEnvironmentVariable(name) is { Length: > 0 } set) return set;
        if (!File.Exists(PathHelper.GetSecretsPathFromSecretsId(UserSecretsId))) return null;
        try
        {
            return new ConfigurationBuilder().AddUserSecrets(UserSecretsId).Build()[name] is { Length: > 0 } kept ? kept : null;
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException or FormatException or IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure($"The user secrets cannot be read; see `dotnet user-secrets list --id {UserSecretsId}`.");
        }
    }

    /// <summary>The name of a setting whose name says that it is a secret and that is not empty; null where there is none.</summary>
    internal static string? FirstIn(JsonElement settings) => settings.ValueKind switch
    {
        JsonValueKind.Object => settings.EnumerateObject().Select(one => Tells(one.Name) && Holds(one.Value) ? one.Name : FirstIn(one.Value)).FirstOrDefault(name => name is not null),
        JsonValueKind.Array => settings.EnumerateArray().Select(FirstIn).FirstOrDefault(name => name is not null),
        _ => null,
    };

    private static bool Tells(string name) =>
        Telling.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase)) || TellingEnds.Any(end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase));

    private static bool Holds(JsonElement value) => value.ValueKind == JsonValueKind.Number || (value.ValueKind == JsonValueKind.String && value.GetString()!.Length > 0);
}
