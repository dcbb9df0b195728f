namespace Briefing.Knowledge.Storage.Keeping;

/// <summary>
/// A part that keeps something of users and removes it when they say “forget me”. Each registers itself among the host's
/// services, and one request reaches all of them.
/// </summary>
public interface IForgets
{
    /// <summary>Removes everything that is kept of a user. It must be safe to call twice, and for a user of whom nothing is kept.</summary>
    /// <param name="user">Whom to forget.</param>
    /// <returns>How many things were removed, as a user counts them; 0 where what was removed is nothing a user would count.</returns>
    /// <exception cref="StoreException">The database is locked, damaged, out of reach, or refuses; nothing may have been removed.</exception>
    int Forget(ForgottenUser user);
}

/// <summary>Whom to forget.</summary>
/// <param name="UserId">
/// The user's identifier, unique over all channels and tenants: <c>channel/tenant/user</c>, as turns carry it; null where the
/// channel does not tell who asks.
/// </param>
/// <param name="OwnConversation">The conversation that the request came in, where it is the user's alone; null for a shared one.</param>
public sealed record ForgottenUser(string? UserId, string? OwnConversation);
