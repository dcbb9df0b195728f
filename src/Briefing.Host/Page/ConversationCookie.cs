using System.Security.Cryptography;

namespace Briefing.Host.Page;

/// <summary>
/// Ties a browser to its conversation by 128 random bits that no script can read and no other site can send, so that nobody
/// comes into the conversation of somebody else.
/// </summary>
internal static class ConversationCookie
{
    private const string Name = "briefing-conversation";
    private const int Digits = 32;

    /// <summary>The conversation of a request; a new one, kept in the response, where it has none.</summary>
    internal static string Of(HttpContext context)
    {
        var key = context.Request.Cookies[Name];
        if (key is not { Length: Digits } || !key.All(char.IsAsciiHexDigitLower))
        {
            key = RandomNumberGenerator.GetHexString(Digits, lowercase: true);
            context.Response.Cookies.Append(Name, key, new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                Secure = context.Request.IsHttps,
                IsEssential = true,
            });
        }

        return "web:" + key;
    }
}
