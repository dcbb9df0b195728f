using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Briefing.Channels.DirectLine.Tokens;

/// <summary>
/// Gives out tokens and reads them. They are sealed with the host's keys, so that nothing need be kept for each, and hold
/// no more than a conversation, a user and an end.
/// </summary>
internal sealed class DirectLineTokens(IDataProtectionProvider keys, DirectLineOptions options, TimeProvider clock)
{
    /// <summary>The most characters of a token that is looked at; ours have fewer than half of it.</summary>
    private const int MaxLength = 2048;

    private const char Separator = '\n';

    private readonly IDataProtector _tokens = keys.CreateProtector("Briefing.DirectLine", "token.v1");
    private readonly IDataProtector _streams = keys.CreateProtector("Briefing.DirectLine", "stream.v1");

    /// <summary>An identifier of 128 random bits, for a conversation or a user of whom nothing is known.</summary>
    internal static string NewId() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));

    /// <summary>A token for a conversation, from now on.</summary>
    internal (string Text, DirectLineToken Token) Issue(string conversation, string user)
    {
        var token = new DirectLineToken(conversation, user, clock.GetUtcNow() + options.TokenLifetime);
        return (Seal(_tokens, token), token);
    }

    /// <summary>What stands in the address of a stream in place of the token: it opens that alone, and for a short time.</summary>
    internal string IssueForStream(DirectLineToken token) => Seal(_streams, token with { Until = clock.GetUtcNow() + options.StreamAddressLifetime });

    /// <summary>Reads a token.</summary>
    internal (DirectLineToken? Token, TokenFault Fault) Read(string? text) => Read(_tokens, text);

    /// <summary>Reads what stood in the address of a stream.</summary>
    internal (DirectLineToken? Token, TokenFault Fault) ReadOfStream(string? text) => Read(_streams, text);

    private static string Seal(IDataProtector seal, DirectLineToken token) => Base64Url.EncodeToString(seal.Protect(Encoding.UTF8.GetBytes(
        string.Join(Separator, token.Conversation, token.Until.UtcTicks.ToString(CultureInfo.InvariantCulture), token.UserId))));

    private (DirectLineToken? Token, TokenFault Fault) Read(IDataProtector seal, string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > MaxLength) return (null, TokenFault.Unknown);
        try
        {
            var parts = Encoding.UTF8.GetString(seal.Unprotect(Base64Url.DecodeFromChars(text))).Split(Separator, 3);
            var token = new DirectLineToken(parts[0], parts[2], new DateTimeOffset(long.Parse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture), TimeSpan.Zero));
            return token.Until > clock.GetUtcNow() ? (token, TokenFault.None) : (token, TokenFault.Expired);
        }
        catch (Exception fault) when (fault is FormatException or CryptographicException)
        {
            return (null, TokenFault.Unknown);
        }
    }
}
