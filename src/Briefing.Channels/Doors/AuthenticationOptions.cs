namespace Briefing.Channels.Doors;

/// <summary>
/// How the bot and the Bot Framework service know each other, where the bot has an app id
/// (<see cref="ChannelOptions.AppId"/>). The times are those of the service's own SDK.
/// </summary>
public sealed record AuthenticationOptions
{
    /// <summary>How the bot is registered.</summary>
    public BotAppType AppType { get; init; }

    /// <summary>The bot's own tenant, a GUID; may be empty for <see cref="BotAppType.MultiTenant"/> only.</summary>
    public string TenantId { get; init; } = "";

    /// <summary>What the bot proves with that it is the bot; null for a managed identity.</summary>
    public BotCredential? Credential { get; init; }

    /// <summary>The app ids of the bots that may call this one as a skill; none by default.</summary>
    public IReadOnlyList<string> AllowedCallers { get; init; } = [];

    /// <summary>
    /// The hosts that replies, and the bot's token with them, may be sent to: names, or <c>*.</c> and a name for all below it. They
    /// are called by https alone and never at a private address. <c>localhost</c> adds this machine, for the Emulator with an app id.
    /// </summary>
    public IReadOnlyList<string> ServiceHosts { get; init; } = ["smba.trafficmanager.net", "*.botframework.com"];

    /// <summary>Where the service tells the keys that it signs with.</summary>
    public Uri ChannelMetadata { get; init; } = new("https://login.botframework.com/v1/.well-known/openidconfiguration");

    /// <summary>Where the directory tells the keys that tokens of the Emulator and of skills are signed with.</summary>
    public Uri DirectoryMetadata { get; init; } = new("https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration");

    /// <summary>How far the clocks of signer and bot may be apart: 5 min.</summary>
    public TimeSpan ClockSkew { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long keys are used before they are read anew: 24 h.</summary>
    public TimeSpan KeyLifetime { get; init; } = TimeSpan.FromHours(24);

    /// <summary>How much longer they are used while they cannot be read anew: 24 h. After that no token is accepted.</summary>
    public TimeSpan KeyGrace { get; init; } = TimeSpan.FromHours(24);

    /// <summary>How old keys must be before a token with an unknown key has them read anew: 1 h.</summary>
    public TimeSpan UnknownKeyPause { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long reading keys may take: 4 s.</summary>
    public TimeSpan MetadataTimeout { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>How long nothing is read or asked for after it failed: 30 s.</summary>
    public TimeSpan FailurePause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long before its end the bot's own token is renewed: 5 min.</summary>
    public TimeSpan RenewBefore { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The most characters of a token: 8192.</summary>
    public int MaxTokenLength { get; init; } = 8192;

    /// <summary>The most validated tokens that are remembered until they expire: 4096.</summary>
    public int MaxCachedTokens { get; init; } = 4096;

    /// <summary>Everything that is wrong with these options for a bot with an app id, one sentence each that says what to do.</summary>
    public IReadOnlyList<string> Faults()
    {
        var faults = new List<string>();
        if (TenantId.Length > 0 && !Guid.TryParseExact(TenantId, "D", out _))
            faults.Add("MicrosoftAppTenantId is no GUID: give the tenant's id as the Azure portal shows it.");
        if (TenantId.Length == 0 && AppType != BotAppType.MultiTenant)
            faults.Add($"MicrosoftAppTenantId is empty: a bot of type {AppType} needs the id of its tenant.");
        if (Credential is null && AppType != BotAppType.UserAssignedMsi)
            faults.Add("The app id has neither secret nor certificate: set MicrosoftAppPassword or MicrosoftAppCertificate, or use a managed identity (MicrosoftAppType: UserAssignedMSI).");
        if (Credential is not null && AppType == BotAppType.UserAssignedMsi)
            faults.Add("A managed identity needs no secret and no certificate: remove it, or set MicrosoftAppType to what the bot is registered as.");
        faults.AddRange(AllowedCallers.Where(caller => !Guid.TryParseExact(caller, "D", out _)).Select(_ => "AllowedCallers holds what is no app id: give GUIDs."));
        faults.AddRange(ServiceHosts.Select(ServiceHostPattern.Fault).OfType<string>());
        foreach (var metadata in new[] { ChannelMetadata, DirectoryMetadata })
            if (!metadata.IsAbsoluteUri || (metadata.Scheme != "https" && !(metadata.Scheme == "http" && ServiceAddress.IsThisMachine(metadata))))
                faults.Add("The address of the metadata does not begin with https: whoever is on the way could put keys of their own there.");
        return faults;
    }
}
