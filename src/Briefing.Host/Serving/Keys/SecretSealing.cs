using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Briefing.Host.Serving.Keys;

/// <summary>
/// Seals a key before it is kept: AES-256-GCM under a key that PBKDF2 (HMAC-SHA-256) makes of the host's secret and a salt. Who has
/// the database without the secret can read nothing that the key protects.
/// </summary>
internal sealed class SecretSealing(SealingSecret secret) : IXmlEncryptor
{
    /// <inheritdoc/>
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        ArgumentNullException.ThrowIfNull(plaintextElement);
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var (salt, nonce) = (RandomNumberGenerator.GetBytes(16), RandomNumberGenerator.GetBytes(SealedKey.NonceBytes));
        var (sealedBytes, tag) = (new byte[plain.Length], new byte[SealedKey.TagBytes]);
        using (var aes = new AesGcm(secret.Derive(salt, SealedKey.Rounds), SealedKey.TagBytes)) aes.Encrypt(nonce, plain, sealedBytes, tag);
        CryptographicOperations.ZeroMemory(plain);
        return new EncryptedXmlInfo(SealedKey.Write(salt, nonce, tag, sealedBytes), typeof(SecretOpening));
    }
}

/// <summary>Opens what <see cref="SecretSealing"/> sealed; made by Data Protection, which gives it the host's services.</summary>
internal sealed class SecretOpening(IServiceProvider services) : IXmlDecryptor
{
    /// <inheritdoc/>
    public XElement Decrypt(XElement encryptedElement)
    {
        ArgumentNullException.ThrowIfNull(encryptedElement);
        var secret = services.GetService<SealingSecret>()
            ?? throw new CryptographicException($"A key in the store is sealed: give the secret it was sealed with as {SealingSecret.Variable}.");
        var (rounds, salt, nonce, tag, sealedBytes) = SealedKey.Read(encryptedElement);
        var plain = new byte[sealedBytes.Length];
        try
        {
            using var aes = new AesGcm(secret.Derive(salt, rounds), SealedKey.TagBytes);
            aes.Decrypt(nonce, sealedBytes, tag, plain);
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new CryptographicException($"A key in the store is sealed with another secret than {SealingSecret.Variable} says.");
        }

        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }
}

/// <summary>The form in which a sealed key is kept.</summary>
internal static class SealedKey
{
    internal const int NonceBytes = 12;
    internal const int TagBytes = 16;

    /// <summary>The rounds of PBKDF2, as OWASP recommends for HMAC-SHA-256 (Password Storage Cheat Sheet).</summary>
    internal const int Rounds = 600_000;

    internal static XElement Write(byte[] salt, byte[] nonce, byte[] tag, byte[] sealedBytes) => new("sealedKey",
        new XAttribute("rounds", Rounds), new XAttribute("salt", Convert.ToBase64String(salt)),
        new XAttribute("nonce", Convert.ToBase64String(nonce)), new XAttribute("tag", Convert.ToBase64String(tag)), Convert.ToBase64String(sealedBytes));

    internal static (int Rounds, byte[] Salt, byte[] Nonce, byte[] Tag, byte[] Sealed) Read(XElement element)
    {
        return (int.Parse((string)element.Attribute("rounds")!, NumberStyles.None, CultureInfo.InvariantCulture), Bytes("salt"), Bytes("nonce"), Bytes("tag"), Convert.FromBase64String(element.Value));

        byte[] Bytes(string name) => Convert.FromBase64String((string)element.Attribute(name)!);
    }
}
