using System.Security.Claims;

namespace Briefing.Host.Serving.Doors.SignIn;

/// <summary>What somebody's claims must hold so that they may use this host, beside being who they are.</summary>
internal sealed class RequiredClaims(IReadOnlyDictionary<string, string[]> required)
{
    /// <summary>Whether each claim that is asked for has one of the values that will do, letter for letter.</summary>
    internal bool AreMetBy(ClaimsPrincipal principal) => required.All(claim =>
        principal.FindAll(claim.Key).Any(given => claim.Value.Contains(given.Value, StringComparer.Ordinal)));
}
