using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Briefing.Tests.Channels.Slack.Fixtures;

/// <summary>Signs requests as Slack does; written apart from the product, by Slack's description.</summary>
internal static class SlackSigner
{
    internal const string Secret = "0123456789abcdef0123456789abcdef";

    internal static string Sign(string timestamp, string body, string secret = Secret) =>
        "v0=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"v0:{timestamp}:{body}")));

    internal static HttpRequestMessage Request(Uri address, string body, string type, DateTimeOffset at, string secret = Secret)
    {
        var timestamp = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body, Encoding.UTF8, type) };
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add("X-Slack-Signature", Sign(timestamp, body, secret));
        return request;
    }
}
