using System.Security.Cryptography.X509Certificates;

namespace Briefing.Channels.Doors;

/// <summary>What the bot proves with that it is the bot: a secret or a certificate. It never tells either in words.</summary>
public sealed class BotCredential
{
    private BotCredential(string? secret, X509Certificate2? certificate) => (Secret, Certificate) = (secret, certificate);

    /// <summary>The secret; null where there is a certificate.</summary>
    internal string? Secret { get; }

    /// <summary>The certificate with its private key; null where there is a secret.</summary>
    internal X509Certificate2? Certificate { get; }

    /// <summary>A client secret.</summary>
    /// <exception cref="ArgumentException">It is blank.</exception>
    public static BotCredential OfSecret(string secret)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(secret);
        return new BotCredential(secret, null);
    }

    /// <summary>A certificate that the app registration knows.</summary>
    /// <exception cref="ArgumentException">It has no RSA private key.</exception>
    public static BotCredential OfCertificate(X509Certificate2 certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        using var key = certificate.GetRSAPrivateKey();
        return key is not null
            ? new BotCredential(null, certificate)
            : throw new ArgumentException("The certificate has no RSA private key; give one that has.", nameof(certificate));
    }

    /// <inheritdoc/>
    public override string ToString() => Secret is null ? "certificate" : "secret";
}
