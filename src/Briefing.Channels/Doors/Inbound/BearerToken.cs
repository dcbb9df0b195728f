using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Primitives;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Briefing.Channels.Doors.Inbound;

/// <summary>Reads the token out of an Authorization header, and judges what can be judged of it before any key is looked for.</summary>
internal static class BearerToken
{
    /// <summary>The signatures that are accepted.</summary>
    internal static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];

    private const string Scheme = "Bearer ";
    private const int MaxKeyId = 256;

    /// <summary>The text of the token: exactly one header of exactly <c>Bearer</c>, a space, and three parts in base64url.</summary>
    internal static bool TryRead(StringValues header, int maxLength, [NotNullWhen(true)] out string? token, [NotNullWhen(false)] out string? fault)
    {
        token = null;
        if (header.Count != 1 || header[0] is not { Length: > 0 } value) fault = header.Count > 1 ? "There is more than one Authorization header." : "There is no Authorization header.";
        else if (!value.StartsWith(Scheme, StringComparison.Ordinal)) fault = "The Authorization header is of another scheme than Bearer.";
        else if (value.Length - Scheme.Length > maxLength) fault = "The token is too long.";
        else if (!IsSigned(value.AsSpan(Scheme.Length))) fault = "The token is no signed JWT.";
        else (token, fault) = (value[Scheme.Length..], null);
        return token is not null;
    }

    /// <summary>The token, taken apart; null where its header or its claims cannot be read, or ask for what is not understood here.</summary>
    internal static JsonWebToken? Parse(string token, out string? fault)
    {
        try
        {
            var read = new JsonWebToken(token);
            fault = !Algorithms.Contains(read.Alg, StringComparer.Ordinal) ? "The token is not signed with RS256, RS384 or RS512."
                : string.IsNullOrEmpty(read.Kid) || read.Kid.Length > MaxKeyId ? "The token does not name its key."
                // RFC 7515, 4.1.11: a header that lists extensions as critical must not be accepted by whoever does not know them.
                : read.TryGetHeaderValue<object>("crit", out _) || !string.IsNullOrEmpty(read.Cty) ? "The token's header asks for what is not understood here."
                : null;
            return fault is null ? read : null;
        }
        catch (ArgumentException)
        {
            // IdentityModel's word for JSON that is none, is nested too deep, or holds a claim of the wrong type.
            fault = "The token cannot be read.";
            return null;
        }
    }

    private static bool IsSigned(ReadOnlySpan<char> token)
    {
        var (dots, part) = (0, 0);
        foreach (var c in token)
        {
            if (c == '.' && (part == 0 || ++dots > 2)) return false;
            if (c != '.' && !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_')) return false;
            part = c == '.' ? 0 : part + 1;
        }

        return dots == 2 && part > 0;
    }
}
