using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace Briefing.Tests.Channels.Fixtures;

/// <summary>Signs tokens with keys of its own, and tells those keys as the service and the directory do.</summary>
internal sealed class LocalIssuer : IDisposable
{
    internal const string Service = "https://api.botframework.com";
    internal const string ServiceTenant = "d6d49420-f39b-4df7-a1dc-d59a935871db";

    private readonly Dictionary<string, RSA> _keys = new(StringComparer.Ordinal);

    internal LocalIssuer(string kid = "key-1") => Add(kid);

    /// <summary>The channels that the keys may speak for; none where they are not limited.</summary>
    internal string[] Endorsements { get; set; } = ["emulator", "msteams", "webchat", "directline"];

    /// <summary>What each key says it signs for; null where it says nothing.</summary>
    internal string? KeysIssuer { get; set; }

    internal void Add(string kid, int bits = 2048) => _keys[kid] = RSA.Create(bits);

    internal void Remove(string kid) => _keys.Remove(kid);

    internal RSA Key(string kid) => _keys[kid];

    /// <summary>The document at the address of the metadata.</summary>
    internal static string Metadata(string issuer, string keys) => new JsonObject { ["issuer"] = issuer, ["jwks_uri"] = keys }.ToJsonString();

    /// <summary>The document that holds the keys.</summary>
    internal string Keys() => new JsonObject
    {
        ["keys"] = new JsonArray([.. _keys.Select(pair =>
        {
            var numbers = pair.Value.ExportParameters(false);
            var key = new JsonObject
            {
                ["kty"] = "RSA", ["use"] = "sig", ["kid"] = pair.Key,
                ["n"] = Base64UrlEncoder.Encode(numbers.Modulus), ["e"] = Base64UrlEncoder.Encode(numbers.Exponent),
            };
            if (Endorsements.Length > 0) key["endorsements"] = new JsonArray([.. Endorsements.Select(one => JsonValue.Create(one))]);
            if (KeysIssuer is not null) key["issuer"] = KeysIssuer;
            return (JsonNode)key;
        })]),
    }.ToJsonString();

    /// <summary>A token of these claims, signed with RS256.</summary>
    internal string Sign(JsonObject claims, string kid = "key-1") => Sign(new JsonObject { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = kid }.ToJsonString(), claims.ToJsonString(), kid);

    /// <summary>A token of any header and payload, signed with a key as the hash says.</summary>
    internal string Sign(string header, string payload, string kid = "key-1", HashAlgorithmName? hash = null)
    {
        var text = $"{Base64UrlEncoder.Encode(header)}.{Base64UrlEncoder.Encode(payload)}";
        return $"{text}.{Base64UrlEncoder.Encode(_keys[kid].SignData(Encoding.ASCII.GetBytes(text), hash ?? HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    public void Dispose()
    {
        foreach (var key in _keys.Values) key.Dispose();
    }
}
