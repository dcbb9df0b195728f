using System.IO.Compression;
using System.Text.Json.Nodes;
using Briefing.Host.Commands;
using Briefing.Host.Commands.Manifests;
using Briefing.Host.Serving;
using Briefing.Host.Serving.Teams;
using Briefing.Tests.Channels.Fixtures;

namespace Briefing.Tests.Host.Commands.Manifests;

public sealed class TeamsPackageTests : IDisposable
{
    private static readonly HostSettings Settings = new()
    {
        PublicUrl = "https://bot.harbour.example", MicrosoftAppId = "11111111-2222-3333-4444-555555555555",
        TeamsApp = new TeamsAppSettings
        {
            Developer = "Harbour Council", Version = "2.1.0", WebsiteUrl = "https://harbour.example", PrivacyUrl = "https://harbour.example/privacy", TermsOfUseUrl = "https://harbour.example/terms",
        },
    };

    private readonly TemporaryFolder _folder = new();

    [SkippableFact]
    public async Task Write_FromSettings_IsAnAppOfMicrosoftsSchemaWithOurIdsAndHost()
    {
        var manifest = Manifest(out var names);

        names.ShouldBe(["manifest.json", "color.png", "outline.png"]);
        ((string?)manifest["id"]).ShouldBe("11111111-2222-3333-4444-555555555555");
        ((string?)manifest["bots"]![0]!["botId"]).ShouldBe("11111111-2222-3333-4444-555555555555");
        ((string?)manifest["composeExtensions"]![0]!["botId"]).ShouldBe("11111111-2222-3333-4444-555555555555");
        manifest["validDomains"]!.AsArray().Select(one => (string?)one).ShouldBe(["bot.harbour.example"]);
        manifest["composeExtensions"]![0]!["messageHandlers"]![0]!["value"]!["domains"]!.AsArray().Select(one => (string?)one).ShouldBe(["bot.harbour.example"]);
        ((string?)manifest["version"]).ShouldBe("2.1.0");
        ((string?)manifest["developer"]!["name"]).ShouldBe("Harbour Council");
        manifest.ToJsonString().ShouldNotContain("briefing-bot.example");
        manifest.ToJsonString().ShouldNotContain("00000000-0000");
        (await Clients.CheckAsync("check-manifest.cjs", "@microsoft/app-manifest", _folder.At("manifest.json"))).ShouldBeEmpty();
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytes() => Bytes().ShouldBe(Bytes());

    [Fact]
    public void Manifest_ParametersOfTheSearch_AreThoseThatTheBotReads()
    {
        var names = Manifest(out _)["composeExtensions"]![0]!["commands"]![0]!["parameters"]!.AsArray().Select(one => (string?)one!["name"]);

        names.ShouldBe([Briefing.Channels.Teams.Extension.ExtensionNames.Words, Briefing.Channels.Teams.Extension.ExtensionNames.Speaker, Briefing.Channels.Teams.Extension.ExtensionNames.Source]);
    }

    [Fact]
    public void Of_SettingsThatSayNothing_NamesAllThatIsMissing()
    {
        var message = Should.Throw<CommandFailure>(() => TeamsApp.Of(new HostSettings())).Message;

        foreach (var name in new[] { "MicrosoftAppId", "PublicUrl", "TeamsApp:Developer", "TeamsApp:WebsiteUrl", "TeamsApp:PrivacyUrl", "TeamsApp:TermsOfUseUrl" }) message.ShouldContain(name);
    }

    [Theory]
    [InlineData("http://bot.harbour.example")]
    [InlineData("https://192.0.2.7")]
    [InlineData("https://localhost")]
    [InlineData("")]
    public void Of_AnAddressThatTeamsDoesNotTake_IsRefused(string address) =>
        Should.Throw<CommandFailure>(() => TeamsApp.Of(Settings with { PublicUrl = address })).Message.ShouldContain("PublicUrl");

    [Theory]
    [InlineData("1.0")]
    [InlineData("1.0.0-beta")]
    [InlineData("v1.0.0")]
    public void Of_AVersionThatIsNone_IsRefused(string version) =>
        Should.Throw<CommandFailure>(() => TeamsApp.Of(Settings with { TeamsApp = Settings.TeamsApp! with { Version = version } })).Message.ShouldContain("TeamsApp:Version");

    [Fact]
    public async Task Command_WithoutSettings_SaysWhatIsMissingAndWritesNothing()
    {
        var run = await CommandLineRun.OfAsync("manifest", "teams", "--out", _folder.At("app.zip"));

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("TeamsApp:Developer");
        File.Exists(_folder.At("app.zip")).ShouldBeFalse();
    }

    public void Dispose() => _folder.Dispose();

    private static byte[] Bytes()
    {
        using var stream = new MemoryStream();
        TeamsPackage.Write(stream, TeamsApp.Of(Settings), TeamsCommand.Template);
        return stream.ToArray();
    }

    private JsonObject Manifest(out string[] names)
    {
        using var archive = new ZipArchive(new MemoryStream(Bytes()));
        names = [.. archive.Entries.Select(entry => entry.FullName)];
        archive.GetEntry("manifest.json")!.ExtractToFile(_folder.At("manifest.json"), overwrite: true);
        return (JsonObject)JsonNode.Parse(File.ReadAllText(_folder.At("manifest.json")))!;
    }
}
