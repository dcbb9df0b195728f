namespace Briefing.Host.Serving.Doors;

/// <summary>What <c>appsettings.json</c> says under the key <c>Doors</c>: whom the host serves, and how it knows them.</summary>
internal sealed record DoorSettings
{
    /// <summary>Whether programs and pages of this machine are served unasked although the public address is another; never behind a proxy of this machine.</summary>
    public bool ServesThisMachine { get; init; }

    /// <summary>How many days a link to a quote opens for whoever has it; null for 30, 0 for links that always ask for a sign-in.</summary>
    public int? LinkDays { get; init; }

    /// <summary>The tenants whose activities are taken, by their ids; empty for all.</summary>
    public string[] AllowedTenants { get; set; } = []; // the generated reader would leave an init-only one null

    /// <summary>How people sign in at the page and the reader; null for not at all.</summary>
    public SignIn.SignInSettings? SignIn { get; init; }

    /// <summary>How long links open.</summary>
    internal TimeSpan LinkLifetime => TimeSpan.FromDays(LinkDays ?? 30);

    /// <summary>Everything that is wrong with them, one sentence each that says what to do.</summary>
    internal IEnumerable<string> Faults()
    {
        if (LinkDays is < 0 or > 365) yield return $"Doors, LinkDays is {LinkDays}: give 1 to 365 days, or 0 for links that always ask for a sign-in.";
        foreach (var tenant in AllowedTenants)
            if (string.IsNullOrWhiteSpace(tenant)) yield return "Doors, AllowedTenants holds an empty name: give the ids of tenants, or leave the list empty for all.";
    }
}
