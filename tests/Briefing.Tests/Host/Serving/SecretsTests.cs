using System.Text.Json;
using Briefing.Host.Commands;
using Briefing.Host.Serving;

namespace Briefing.Tests.Host.Serving;

public sealed class SecretsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("""{"MicrosoftAppPassword": "s3cret"}""", "MicrosoftAppPassword")]
    [InlineData("""{"microsoftapppassword": "s3cret"}""", "microsoftapppassword")]
    [InlineData("""{"MicrosoftAppCertificatePassword": "s3cret"}""", "MicrosoftAppCertificatePassword")]
    [InlineData("""{"Bot": {"ClientSecret": "s3cret"}}""", "ClientSecret")]
    [InlineData("""{"Bots": [{}, {"ApiKey": "s3cret"}]}""", "ApiKey")]
    [InlineData("""{"Token": 12345}""", "Token")]
    [InlineData("""{"MicrosoftAppPassword": ""}""", null)]
    [InlineData("""{"MicrosoftAppPassword": null}""", null)]
    [InlineData("""{"MicrosoftAppId": "11111111-2222-4333-8444-555555555555", "Urls": "http://localhost:3978"}""", null)]
    public void Setting_WhoseNameSaysItIsASecret_IsFound(string json, string? name)
    {
        using var settings = JsonDocument.Parse(json);

        Secrets.FirstIn(settings.RootElement).ShouldBe(name);
    }

    [Fact]
    public void SettingsFile_WithASecret_IsRefusedWithoutRepeatingIt()
    {
        var file = _folder.File("appsettings.json", """{ /* ours */ "MicrosoftAppPassword": "s3cret", }""");

        var fault = Should.Throw<CommandFailure>(() => HostSettings.Parse(file));

        fault.Message.ShouldContain("MicrosoftAppPassword");
        fault.Message.ShouldContain("environment");
        fault.Message.ShouldNotContain("s3cret");
    }

    [Fact]
    public void SettingsFile_ThatShips_NamesTheDefaultsOfTheBot()
    {
        var settings = HostSettings.Parse(Path.Combine(Requires.Repository(), "appsettings.json"));

        settings.MicrosoftAppId.ShouldBe("");
        settings.MicrosoftAppType.ShouldBe("MultiTenant");
        settings.ServiceHosts.ShouldBe(new Briefing.Channels.Doors.AuthenticationOptions().ServiceHosts);
    }
}
