using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Briefing.Channels.Doors;
using Briefing.Host.Commands;
using Briefing.Host.Serving;

namespace Briefing.Tests.Host.Serving;

public sealed class BotIdentityTests : IDisposable
{
    private const string Tenant = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee";
    private static readonly HostSettings Settings = new() { MicrosoftAppId = "11111111-2222-4333-8444-555555555555", MicrosoftAppTenantId = Tenant };
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(null, BotAppType.MultiTenant)]
    [InlineData("", BotAppType.MultiTenant)]
    [InlineData("MultiTenant", BotAppType.MultiTenant)]
    [InlineData("singletenant", BotAppType.SingleTenant)]
    [InlineData("UserAssignedMSI", BotAppType.UserAssignedMsi)]
    public void Type_IsReadAsTheSdkWritesIt(string? type, BotAppType expected) =>
        BotIdentity.Of(Settings with { MicrosoftAppType = type }, None).AppType.ShouldBe(expected);

    [Theory]
    [InlineData("Tenant")]
    [InlineData("1")]
    public void Type_ThatIsUnknown_IsRefusedWithThoseThereAre(string type) =>
        Should.Throw<CommandFailure>(() => BotIdentity.Of(Settings with { MicrosoftAppType = type }, None)).Message.ShouldContain("SingleTenant");

    [Fact]
    public void Secret_ComesFromOutsideTheSettings()
    {
        var identity = BotIdentity.Of(Settings, name => name == "MicrosoftAppPassword" ? "s3cret" : null);

        identity.Credential.ShouldNotBeNull().Secret.ShouldBe("s3cret");
        identity.TenantId.ShouldBe(Tenant);
        identity.Faults().ShouldBeEmpty();
    }

    [Fact]
    public void Secret_ThatIsSetNowhere_IsAFaultOfTheOptions() => BotIdentity.Of(Settings, None).Faults().ShouldHaveSingleItem().ShouldContain("MicrosoftAppPassword");

    [Fact]
    public void Host_WithoutAnAppId_AsksForNoSecret() =>
        BotIdentity.Of(new HostSettings { MicrosoftAppType = "nonsense" }, _ => throw new InvalidOperationException("asked")).Credential.ShouldBeNull();

    [Theory]
    [InlineData("bot.pfx", "word")]
    [InlineData("bot.pfx", null)]
    [InlineData("bot.pem", "word")]
    [InlineData("bot.pem", null)]
    public void Certificate_WithItsKey_IsReadFromAFile(string name, string? password)
    {
        var file = Write(name, password);

        var identity = BotIdentity.Of(Settings with { MicrosoftAppCertificate = file }, secret => secret == "MicrosoftAppCertificatePassword" ? password : null);

        identity.Credential.ShouldNotBeNull().Certificate.ShouldNotBeNull().HasPrivateKey.ShouldBeTrue();
    }

    [Theory]
    [InlineData("bot.pfx", "word", "another")]
    [InlineData("bot.pem", "word", null)]
    [InlineData("absent.pem", null, null)]
    public void Certificate_ThatCannotBeRead_SaysWhatToGive(string name, string? password, string? given)
    {
        var file = name.StartsWith("absent", StringComparison.Ordinal) ? _folder.At(name) : Write(name, password);

        var fault = Should.Throw<CommandFailure>(() =>
            BotIdentity.Of(Settings with { MicrosoftAppCertificate = file }, secret => secret == "MicrosoftAppCertificatePassword" ? given : null));

        fault.Message.ShouldContain(file);
        fault.Message.ShouldContain("MicrosoftAppCertificatePassword");
    }

    [Fact]
    public void Certificate_BesideASecret_IsRefused() =>
        Should.Throw<CommandFailure>(() => BotIdentity.Of(Settings with { MicrosoftAppCertificate = "bot.pem" }, _ => "s3cret")).Message.ShouldContain("remove one");

    private static string? None(string name) => null;

    private string Write(string name, string? password)
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2035, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var file = _folder.At(name);
        if (name.EndsWith(".pfx", StringComparison.Ordinal))
        {
            File.WriteAllBytes(file, certificate.ExportPkcs12(Pkcs12ExportPbeParameters.Pbes2Aes256Sha256, password));
            return file;
        }

        var pem = password is null
            ? key.ExportPkcs8PrivateKeyPem()
            : key.ExportEncryptedPkcs8PrivateKeyPem(password, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000));
        File.WriteAllText(file, certificate.ExportCertificatePem() + "\n" + pem);
        return file;
    }
}
