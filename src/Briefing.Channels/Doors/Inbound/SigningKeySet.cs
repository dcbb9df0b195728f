using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Briefing.Channels.Doors.Inbound;

/// <summary>The public keys that an issuer signs with, by their ids.</summary>
internal sealed class SigningKeySet
{
    /// <summary>The least bits of an RSA key; what is shorter is not accepted.</summary>
    internal const int MinKeyBits = 2048;

    private readonly FrozenDictionary<string, SigningKey> _keys;

    internal SigningKeySet(JsonWebKeySet keys)
    {
        var read = new Dictionary<string, SigningKey>(StringComparer.Ordinal);
        foreach (var key in keys.Keys)
            if (SigningKey.Read(key) is { } usable) read.TryAdd(key.Kid, usable);
        _keys = read.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Whether there is no usable key.</summary>
    internal bool IsEmpty => _keys.Count == 0;

    /// <summary>The key of an id, compared letter by letter; null where there is none.</summary>
    internal SigningKey? Find(string kid) => _keys.GetValueOrDefault(kid);
}

/// <summary>One key that an issuer signs with.</summary>
/// <param name="Key">The public key.</param>
/// <param name="Endorsements">The channels that it may speak for; empty where it is not limited to some.</param>
/// <param name="Issuer">The issuer that it signs for, with <c>{tenantid}</c> for any tenant; null where it is not limited to one.</param>
internal sealed record SigningKey(RsaSecurityKey Key, ImmutableArray<string> Endorsements, string? Issuer)
{
    private const string AnyTenant = "{tenantid}";

    /// <summary>Whether the key may sign for an issuer of a tenant; keys for consumers' accounts may not sign for an organisation.</summary>
    internal bool MaySignFor(string tenant) =>
        Issuer is null || Issuer.Contains(AnyTenant, StringComparison.OrdinalIgnoreCase) || Issuer.Contains(tenant, StringComparison.OrdinalIgnoreCase);

    /// <summary>The key, where it is one for RSA signatures that is long enough; else null.</summary>
    internal static SigningKey? Read(JsonWebKey key)
    {
        if (key.Kty != JsonWebAlgorithmsKeyTypes.RSA || string.IsNullOrEmpty(key.Kid) || key.Use is not (null or "" or "sig")) return null;
        if (string.IsNullOrEmpty(key.N) || string.IsNullOrEmpty(key.E)) return null;
        try
        {
            var modulus = Base64UrlEncoder.DecodeBytes(key.N);
            if (modulus.AsSpan().TrimStart((byte)0).Length * 8 < SigningKeySet.MinKeyBits) return null;
            var rsa = new RsaSecurityKey(new RSAParameters { Modulus = modulus, Exponent = Base64UrlEncoder.DecodeBytes(key.E) }) { KeyId = key.Kid };
            return new SigningKey(rsa, Endorsed(key), key.AdditionalData.TryGetValue("issuer", out var issuer) ? issuer as string : null);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static ImmutableArray<string> Endorsed(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var value) && value is JsonElement { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!)]
            : [];
}
