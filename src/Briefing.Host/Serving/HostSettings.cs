using System.Text.Json;
using System.Text.Json.Serialization;
using Briefing.Host.Commands;
using Briefing.Knowledge.Fetching;
using Briefing.Knowledge.Storage.Databases;

namespace Briefing.Host.Serving;

/// <summary>
/// What <c>appsettings.json</c> beside the program says. Each setting can also come from the environment, as
/// <c>BRIEFING_PUBLICURL</c>, <c>BRIEFING_URLS</c> and so on, which goes first.
/// </summary>
internal sealed record HostSettings
{
    /// <summary>The address that users reach the host at; null for the localhost address it listens on.</summary>
    public string? PublicUrl { get; init; }

    /// <summary>What the host listens on, parted by semicolons; null for <see cref="PublicAddress.Default"/>.</summary>
    public string? Urls { get; init; }

    /// <summary>Further names that requests may call the host by.</summary>
    public string[] AllowedHosts { get; set; } = []; // the generated reader would leave an init-only one null

    /// <summary>The bot's app id; without one the host takes anonymous requests, from this machine alone.</summary>
    public string? MicrosoftAppId { get; init; }

    /// <summary>
    /// The store where <c>--store</c> names none: a path, or the address of a PostgreSQL database, whose password stands in the
    /// environment alone.
    /// </summary>
    public string? Store { get; init; }

    /// <summary>How pages are fetched.</summary>
    public FetchSettings? Fetching { get; init; }

    /// <summary>A model that may help with the order of quotes; null for none.</summary>
    public Models.ModelSettings? Model { get; init; }

    /// <summary>How the bot meets Slack; null where it does not.</summary>
    public Slack.SlackSettings? Slack { get; init; }

    /// <summary>How the bot is registered: MultiTenant (also where null), SingleTenant or UserAssignedMSI.</summary>
    public string? MicrosoftAppType { get; init; }

    /// <summary>The bot's own tenant, a GUID.</summary>
    public string? MicrosoftAppTenantId { get; init; }

    /// <summary>The path of a certificate with its private key, in place of a secret; null for none.</summary>
    public string? MicrosoftAppCertificate { get; init; }

    /// <summary>The app ids of bots that may call this one as a skill.</summary>
    public string[] AllowedCallers { get; set; } = [];

    /// <summary>The directory's identifiers of who may manage what any team, channel or group chat has in common.</summary>
    public string[] Administrators { get; set; } = [];

    /// <summary>What the Teams app says of itself; null where none is made.</summary>
    public Teams.TeamsAppSettings? TeamsApp { get; init; }

    /// <summary>The hosts that replies may be sent to; null for those of the service.</summary>
    public string[]? ServiceHosts { get; init; }

    /// <summary>Web Chat over this host's own Direct Line; null for the defaults.</summary>
    public WebChat.WebChatSettings? WebChat { get; init; }

    /// <summary>How many days what is kept of users is kept, by its name; null for the defaults.</summary>
    public Dictionary<string, int>? Retention { get; init; }

    /// <summary>Whom the host serves; null for this machine, and for who has a link.</summary>
    public Doors.DoorSettings? Doors { get; init; }

    /// <summary>How many turns are taken at once, and what becomes of those that are cut short.</summary>
    public Turns.TurnSettings? Turns { get; init; }

    /// <summary>Where metrics and traces are sent; null for nowhere.</summary>
    public Telemetry.TelemetrySettings? Telemetry { get; init; }

    /// <summary>How pages are fetched, checked.</summary>
    /// <exception cref="CommandFailure">A setting of <see cref="Fetching"/> is out of its bounds.</exception>
    internal FetchOptions FetchOptions
    {
        get
        {
            var options = (Fetching ?? new FetchSettings()).Options;
            return options.Faults() is [var fault, ..] ? throw new CommandFailure($"appsettings.json, Fetching: {fault}") : options;
        }
    }

    /// <summary>Reads the settings.</summary>
    /// <exception cref="CommandFailure">The file is not valid JSON, or holds a secret.</exception>
    internal static HostSettings Load()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "appsettings.json");
        var read = File.Exists(file) ? Parse(file) : new HostSettings();
        return read with
        {
            WebChat = Briefing.Host.Serving.WebChat.WebChatSettings.WithEnvironment(read.WebChat, Environment.GetEnvironmentVariable),
            Store = Filled(Secrets.Read("BRIEFING_STORE")) ?? Filled(read.Store),
            PublicUrl = Environment.GetEnvironmentVariable("BRIEFING_PUBLICURL") ?? read.PublicUrl,
            Urls = Environment.GetEnvironmentVariable("BRIEFING_URLS") ?? Environment.GetEnvironmentVariable("ASPNETCORE_URLS") ?? read.Urls,
            MicrosoftAppId = Environment.GetEnvironmentVariable("MicrosoftAppId") ?? read.MicrosoftAppId,
            MicrosoftAppType = Environment.GetEnvironmentVariable("MicrosoftAppType") ?? read.MicrosoftAppType,
            MicrosoftAppTenantId = Environment.GetEnvironmentVariable("MicrosoftAppTenantId") ?? read.MicrosoftAppTenantId,
            MicrosoftAppCertificate = Environment.GetEnvironmentVariable("MicrosoftAppCertificate") ?? read.MicrosoftAppCertificate,
        };
    }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>Reads one file.</summary>
    /// <exception cref="CommandFailure">It is not valid JSON, or holds a secret.</exception>
    internal static HostSettings Parse(string file)
    {
        try
        {
            var json = File.ReadAllBytes(file);
            using var whole = JsonDocument.Parse(json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            if (Secrets.FirstIn(whole.RootElement) is { } secret)
                throw new CommandFailure($"{file} holds a secret, {secret}: take it out, and change it where it counts, for a file is easily copied. Set it in the environment, or with `dotnet user-secrets set {secret} … --id {Secrets.UserSecretsId}`.");
            var read = whole.Deserialize(HostSettingsJson.Default.HostSettings) ?? new HostSettings();
            if (read.Store is { } store && PostgreSqlAddress.IsMeant(store) && PostgreSqlAddress.Parse(store).HasPassword)
                throw new CommandFailure($"{file}, Store: a password stands in it. Take it out, and change it where it counts. Give it in PGPASSWORD, in the file that PGPASSFILE names, or with the whole address in BRIEFING_STORE (in the environment, or with `dotnet user-secrets set BRIEFING_STORE … --id {Secrets.UserSecretsId}`).");
            return read;
        }
        catch (JsonException e)
        {
            throw new CommandFailure($"{file} is not valid JSON, line {e.LineNumber + 1}; correct it or remove it.");
        }
    }
}

/// <summary>How <see cref="HostSettings"/> are read: comments and a comma too many are forgiven.</summary>
[JsonSourceGenerationOptions(PropertyNameCaseInsensitive = true, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true)]
[JsonSerializable(typeof(HostSettings))]
internal sealed partial class HostSettingsJson : JsonSerializerContext;
