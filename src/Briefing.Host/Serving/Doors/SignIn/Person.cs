using System.Security.Claims;

namespace Briefing.Host.Serving.Doors.SignIn;

/// <summary>Somebody who is signed in: as much as is kept of what the provider tells.</summary>
/// <param name="Issuer">The provider.</param>
/// <param name="Subject">Who it is, at that provider.</param>
/// <param name="Name">What they are called; empty where the provider does not tell.</param>
internal sealed record Person(string Issuer, string Subject, string Name)
{
    private const int LongestName = 200;

    /// <summary>The user as turns carry them: <c>page/issuer/subject</c>, percent-encoded.</summary>
    internal string UserId => $"page/{Uri.EscapeDataString(Issuer)}/{Uri.EscapeDataString(Subject)}";

    /// <summary>The person of a validated token or a kept session; null where it names none.</summary>
    internal static Person? Of(ClaimsPrincipal? principal)
    {
        if (principal?.Identity is not { IsAuthenticated: true }) return null;
        var (issuer, subject) = (principal.FindFirstValue("iss"), principal.FindFirstValue("sub"));
        if (issuer is not { Length: > 0 and <= 512 } || subject is not { Length: > 0 and <= 255 }) return null;
        var name = principal.FindFirstValue("name") ?? principal.FindFirstValue("preferred_username") ?? "";
        return new Person(issuer, subject, name.Length <= LongestName ? name : name[..LongestName]);
    }

    /// <summary>What a session keeps of them.</summary>
    internal ClaimsPrincipal ToPrincipal(string scheme) => new(new ClaimsIdentity(
        [new Claim("iss", Issuer), new Claim("sub", Subject), new Claim("name", Name)], scheme, "name", roleType: null));
}
