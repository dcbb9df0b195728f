using System.Security.Cryptography;

namespace Briefing.Host.Page;

/// <summary>
/// Ties a browser to its conversation by 128 random bits that no script can read and no other site can send, so that nobody
/// comes into the conversation of somebody else.
/// </summary>
internal static class ConversationCookie
{
    private const string Name = "briefing-conversation";

    /// <summary>Over https, by which a browser takes it from this host alone and sends it nowhere else (RFC 6265bis, 4.1.3.2).</summary>
    private const string SecureName = "__Host-" + Name;
    private const int Digits = 32;

    /// <summary>The conversation of a request; a new one, kept in the response, where it has none.</summary>
    internal static string Of(HttpContext context)
    {
        var key = context.Request.Cookies[NameFor(context)];
        if (key is not { Length: Digits } || !key.All(char.IsAsciiHexDigitLower))
        {
            key = RandomNumberGenerator.GetHexString(Digits, lowercase: true);
            context.Response.Cookies.Append(NameFor(context), key, new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                Secure = context.Request.IsHttps,
                IsEssential = true,
            });
        }

        return "web:" + key;
    }

    /// <summary>Ends the conversation of a browser that signs out.</summary>
    internal static void Remove(HttpContext context) =>
        context.Response.Cookies.Delete(NameFor(context), new CookieOptions { Secure = context.Request.IsHttps, HttpOnly = true, SameSite = SameSiteMode.Strict });

    private static string NameFor(HttpContext context) => context.Request.IsHttps ? SecureName : Name;
}
