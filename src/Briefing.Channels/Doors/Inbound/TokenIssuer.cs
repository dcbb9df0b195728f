using System.Collections.Frozen;

namespace Briefing.Channels.Doors.Inbound;

/// <summary>Somebody whose tokens the bot accepts.</summary>
/// <param name="Name">The issuer as tokens name it.</param>
/// <param name="Tenant">The tenant whose directory it is; null for the Bot Framework service.</param>
/// <param name="Keys">The keys it signs with.</param>
internal sealed record TokenIssuer(string Name, string? Tenant, SigningKeys Keys)
{
    /// <summary>The Bot Framework service.</summary>
    internal const string Service = "https://api.botframework.com";

    /// <summary>What the directory's metadata, which are those of all tenants, name as the issuer.</summary>
    internal const string Directory = "https://login.microsoftonline.com/{tenantid}/v2.0";

    /// <summary>The tenants that issue the tokens of bots at home in every tenant: that of the service, and that of its vendor.</summary>
    private static readonly string[] ServiceTenants = ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a"];

    /// <summary>All issuers, by the names that stand in tokens: the service, and of the directory the tenants that may know this bot's secret.</summary>
    internal static FrozenDictionary<string, TokenIssuer> All(AuthenticationOptions options, SigningKeys service, SigningKeys directory)
    {
        var tenants = (options.AppType == BotAppType.MultiTenant ? ServiceTenants : []).Append(options.TenantId.ToLowerInvariant()).Where(tenant => tenant.Length > 0);
        return tenants.Distinct(StringComparer.Ordinal)
            .SelectMany(tenant => new[] { $"https://sts.windows.net/{tenant}/", $"https://login.microsoftonline.com/{tenant}/v2.0" }
                .Select(name => new TokenIssuer(name, tenant, directory)))
            .Append(new TokenIssuer(Service, null, service))
            .ToFrozenDictionary(issuer => issuer.Name, StringComparer.Ordinal);
    }
}
