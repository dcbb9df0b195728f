using Briefing.Host.Serving;
using Briefing.Host.Serving.Teams;

namespace Briefing.Host.Commands.Manifests;

/// <summary>What the manifest of a Teams app is filled in with.</summary>
/// <param name="Id">The app's id.</param>
/// <param name="BotId">The bot's app id.</param>
/// <param name="Version">The version of the package; null for the template's.</param>
/// <param name="Domain">The host name that all links to sources go to.</param>
/// <param name="Developer">Who runs it.</param>
/// <param name="WebsiteUrl">A page of theirs.</param>
/// <param name="PrivacyUrl">What they do with personal data.</param>
/// <param name="TermsOfUseUrl">Their terms of use.</param>
internal sealed record TeamsApp(
    Guid Id, Guid BotId, string? Version, string Domain, string Developer, string WebsiteUrl, string PrivacyUrl, string TermsOfUseUrl)
{
    private const int LongestDeveloper = 32;

    /// <summary>What the settings say.</summary>
    /// <exception cref="CommandFailure">Something is missing or not as Teams takes it; the message names all of it.</exception>
    internal static TeamsApp Of(HostSettings settings)
    {
        var faults = new List<string>();
        var said = settings.TeamsApp ?? new TeamsAppSettings();
        var bot = Identifier(settings.MicrosoftAppId, "MicrosoftAppId", "the bot's app id as the Azure portal shows it");
        var app = string.IsNullOrWhiteSpace(said.Id) ? bot : Identifier(said.Id, "TeamsApp:Id", "a GUID, or null for the bot's");
        var domain = Domain(settings.PublicUrl);
        var developer = said.Developer?.Trim() ?? "";
        if (developer.Length is 0 or > LongestDeveloper) faults.Add($"set TeamsApp:Developer to your organisation's name, in at most {LongestDeveloper} characters");
        var (website, privacy, terms) = (Page(said.WebsiteUrl, "WebsiteUrl"), Page(said.PrivacyUrl, "PrivacyUrl"), Page(said.TermsOfUseUrl, "TermsOfUseUrl"));
        if (said.Version is { } version && !IsVersion(version)) faults.Add("set TeamsApp:Version to three numbers, such as 1.2.0");
        return faults.Count == 0 ? new TeamsApp(app, bot, said.Version, domain, developer, website, privacy, terms)
            : throw new CommandFailure($"The Teams app cannot be made yet: {string.Join("; ", faults)} (in appsettings.json or the environment; manifest/README.md explains each).");

        Guid Identifier(string? given, string name, string what)
        {
            if (Guid.TryParseExact(given, "D", out var id) && id != Guid.Empty) return id;
            faults.Add($"set {name} to {what}");
            return default;
        }

        string Domain(string? address)
        {
            if (Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps && url.HostNameType == UriHostNameType.Dns && url.Host.Contains('.', StringComparison.Ordinal))
                return url.IsDefaultPort ? url.Host : url.Authority;
            faults.Add("set PublicUrl to the https address, with a host name, that users and the Bot Framework service reach the bot at");
            return "";
        }

        string Page(string? address, string name)
        {
            if (Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps) return address!;
            faults.Add($"set TeamsApp:{name} to an https page of your organisation");
            return "";
        }
    }

    private static bool IsVersion(string version) => version.Split('.') is { Length: 3 } parts && parts.All(part => part.Length is > 0 and < 6 && part.All(char.IsAsciiDigit));
}
