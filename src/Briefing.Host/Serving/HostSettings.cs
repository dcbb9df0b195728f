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
    /// <exception cref="CommandFailure">The file is not valid JSON.</exception>
    internal static HostSettings Load()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "appsettings.json");
        var read = File.Exists(file) ? Parse(file) : new HostSettings();
        return read with
        {
            Store = Filled(Environment.GetEnvironmentVariable("BRIEFING_STORE")) ?? Filled(WithoutPassword(read.Store)),
            PublicUrl = Environment.GetEnvironmentVariable("BRIEFING_PUBLICURL") ?? read.PublicUrl,
            Urls = Environment.GetEnvironmentVariable("BRIEFING_URLS") ?? Environment.GetEnvironmentVariable("ASPNETCORE_URLS") ?? read.Urls,
            MicrosoftAppId = Environment.GetEnvironmentVariable("MicrosoftAppId") ?? read.MicrosoftAppId,
        };
    }

    /// <summary>Settings files are copied, shown and put under version control.</summary>
    /// <exception cref="CommandFailure">A password stands in the file.</exception>
    private static string? WithoutPassword(string? store) =>
        store is not null && PostgreSqlAddress.IsMeant(store) && PostgreSqlAddress.Parse(store).HasPassword
            ? throw new CommandFailure("appsettings.json, Store: a password stands in it. Take it out, and give it in PGPASSWORD, in the file that PGPASSFILE names, or with the whole address in BRIEFING_STORE.")
            : store;

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static HostSettings Parse(string file)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(file), HostSettingsJson.Default.HostSettings) ?? new HostSettings();
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
