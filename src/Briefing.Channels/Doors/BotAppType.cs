namespace Briefing.Channels.Doors;

/// <summary>How the bot is registered at the Bot Framework service; the names are those of its SDK.</summary>
public enum BotAppType
{
    /// <summary>Usable in every tenant; its tokens come from the service's own tenant.</summary>
    MultiTenant,

    /// <summary>At home in one tenant, and known there by a secret or a certificate.</summary>
    SingleTenant,

    /// <summary>A managed identity of Azure, which needs neither secret nor certificate.</summary>
    UserAssignedMsi,
}
