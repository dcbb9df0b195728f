using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Briefing.Channels.Slack.Requests;

/// <summary>
/// Tells whether a request comes from Slack: <c>X-Slack-Signature</c> is <c>v0=</c> and the hexadecimal HMAC-SHA-256, under the
/// app's signing secret, of <c>v0:{timestamp}:{raw body}</c> (“Verifying requests from Slack”).
/// </summary>
internal sealed class SlackSignature(string secret, TimeProvider clock)
{
    internal const string TimestampHeader = "X-Slack-Request-Timestamp";
    internal const string SignatureHeader = "X-Slack-Signature";

    /// <summary>How far a request's time may be from ours, either way; an older one may be one that somebody recorded.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private readonly byte[] _secret = Encoding.UTF8.GetBytes(secret);

    /// <summary>Why the request cannot be trusted; null where it can.</summary>
    /// <param name="timestamp">The header, seconds since 1970.</param>
    /// <param name="signature">The header.</param>
    /// <param name="body">The body, byte for byte as it came.</param>
    internal string? Refusal(string? timestamp, string? signature, ReadOnlySpan<byte> body)
    {
        if (timestamp is not { Length: > 0 and <= 11 } || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return "The request has no time.";
        if ((clock.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(seconds)).Duration() > Window) return "The request is more than five minutes off.";
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (signature is not { Length: 67 } || !signature.StartsWith("v0=", StringComparison.Ordinal)
            || Convert.FromHexString(signature.AsSpan(3), given, out _, out _) != System.Buffers.OperationStatus.Done)
            return "The request has no signature.";
        Span<byte> expected = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Sign(timestamp, body, expected);
        return CryptographicOperations.FixedTimeEquals(expected, given) ? null : "The signature does not fit the request.";
    }

    private void Sign(string timestamp, ReadOnlySpan<byte> body, Span<byte> hash)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _secret);
        hmac.AppendData(Encoding.ASCII.GetBytes($"v0:{timestamp}:"));
        hmac.AppendData(body);
        hmac.GetHashAndReset(hash);
    }
}
