using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Briefing.Channels.Slack.Installations;

/// <summary>
/// Ties an installation to the browser that began it: a random value in a cookie that no script reads, which must come back as
/// <c>state</c> within ten minutes. Without it somebody could have a victim finish the installation of another workspace.
/// </summary>
internal sealed class InstallState(IDataProtectionProvider protection, bool isHttps)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("Slack installing").ToTimeLimitedDataProtector();

    /// <summary>The prefix makes browsers keep the cookie to this host and to https.</summary>
    private string Cookie => isHttps ? "__Host-briefing-slack" : "briefing-slack";

    /// <summary>Begins an installation: sets the cookie and gives the state.</summary>
    internal string Begin(HttpContext context)
    {
        var state = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        context.Response.Cookies.Append(Cookie, _protector.Protect(state, Lasts), Options());
        return state;
    }

    /// <summary>Whether a state is that of this browser, and ends it.</summary>
    internal bool End(HttpContext context, string? state)
    {
        var kept = context.Request.Cookies[Cookie];
        context.Response.Cookies.Delete(Cookie, Options());
        if (kept is not { Length: > 0 and < 1_000 } || state is not { Length: 64 }) return false;
        try
        {
            return CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(_protector.Unprotect(kept)), System.Text.Encoding.UTF8.GetBytes(state));
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private CookieOptions Options() => new() { HttpOnly = true, Secure = isHttps, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = Lasts, IsEssential = true };
}
