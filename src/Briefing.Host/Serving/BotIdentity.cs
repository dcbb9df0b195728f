using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Briefing.Channels.Doors;
using Briefing.Host.Commands;

namespace Briefing.Host.Serving;

/// <summary>How the bot is known at the Bot Framework service, as settings and secrets say. The names are those of its SDK.</summary>
internal static class BotIdentity
{
    /// <summary>The secret of the app registration.</summary>
    internal const string PasswordVariable = "MicrosoftAppPassword";

    /// <summary>What the private key of <see cref="HostSettings.MicrosoftAppCertificate"/> is locked with.</summary>
    internal const string CertificatePasswordVariable = "MicrosoftAppCertificatePassword";

    /// <summary>The options that the settings mean; those of a host without an app id are the defaults.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="secrets">Reads a secret by its name.</param>
    /// <exception cref="CommandFailure">The type is unknown, or the certificate cannot be read.</exception>
    internal static AuthenticationOptions Of(HostSettings settings, Func<string, string?> secrets)
    {
        var options = new AuthenticationOptions();
        if (string.IsNullOrEmpty(settings.MicrosoftAppId)) return options;
        return options with
        {
            AppType = Type(settings.MicrosoftAppType),
            TenantId = settings.MicrosoftAppTenantId ?? "",
            Credential = Credential(settings.MicrosoftAppCertificate, secrets),
            AllowedCallers = settings.AllowedCallers,
            ServiceHosts = settings.ServiceHosts ?? options.ServiceHosts,
        };
    }

    private static BotAppType Type(string? type) => type?.ToUpperInvariant() switch
    {
        null or "" or "MULTITENANT" => BotAppType.MultiTenant,
        "SINGLETENANT" => BotAppType.SingleTenant,
        "USERASSIGNEDMSI" => BotAppType.UserAssignedMsi,
        _ => throw new CommandFailure($"MicrosoftAppType is \"{type}\": write MultiTenant, SingleTenant or UserAssignedMSI.", CommandFailure.WrongUsage),
    };

    private static BotCredential? Credential(string? certificate, Func<string, string?> secrets)
    {
        var secret = secrets(PasswordVariable);
        if (string.IsNullOrEmpty(certificate)) return secret is null ? null : BotCredential.OfSecret(secret);
        if (secret is not null)
            throw new CommandFailure($"Both {PasswordVariable} and MicrosoftAppCertificate are set; remove one, so that it is clear which of them counts.", CommandFailure.WrongUsage);
        try
        {
            return BotCredential.OfCertificate(Read(certificate, secrets(CertificatePasswordVariable)));
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CommandFailure($"The certificate {certificate} cannot be read: give a PEM file with certificate and private key or a PFX file, and the password of its key as {CertificatePasswordVariable}.");
        }
    }

    private static X509Certificate2 Read(string file, string? password) => Path.GetExtension(file).ToLowerInvariant() switch
    {
        ".pfx" or ".p12" => X509CertificateLoader.LoadPkcs12FromFile(file, password),
        _ => password is null ? X509Certificate2.CreateFromPemFile(file) : X509Certificate2.CreateFromEncryptedPemFile(file, password),
    };
}
