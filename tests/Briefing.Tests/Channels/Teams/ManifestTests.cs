using System.Buffers.Binary;
using System.Text.Json.Nodes;
using Briefing.Tests.Channels.Fixtures;

namespace Briefing.Tests.Channels.Teams;

public sealed class ManifestTests
{
    private static readonly string Folder = Path.Combine(Requires.Repository(), "manifest", "teams");
    private static readonly JsonNode Manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "manifest.json")))!;

    [SkippableFact]
    public async Task Manifest_AgainstMicrosoftsSchemaOfItsVersion_HasNoProblem() =>
        (await Clients.CheckAsync("check-manifest.cjs", "@microsoft/app-manifest", Path.Combine(Folder, "manifest.json"))).ShouldBeEmpty();

    [Fact]
    public void Manifest_IsOfAVersionThatTeamsStillTakes()
    {
        var version = Version.Parse((string)Manifest["manifestVersion"]!);

        version.ShouldBeGreaterThanOrEqualTo(new Version(1, 16));
        ((string)Manifest["$schema"]!).ShouldContain($"/v{version}/");
        Version.TryParse((string)Manifest["version"]!, out _).ShouldBeTrue();
        Guid.TryParse((string)Manifest["id"]!, out _).ShouldBeTrue();
    }

    [Theory]
    [InlineData("name", "short", 30)]
    [InlineData("name", "full", 100)]
    [InlineData("description", "short", 80)]
    [InlineData("description", "full", 4000)]
    [InlineData("developer", "name", 32)]
    public void Manifest_Texts_FitWhereTeamsShowsThem(string part, string name, int most) =>
        ((string)Manifest[part]![name]!).Length.ShouldBeInRange(1, most);

    [Theory]
    [InlineData("websiteUrl")]
    [InlineData("privacyUrl")]
    [InlineData("termsOfUseUrl")]
    public void Manifest_PagesOfTheDeveloper_AreSecure(string name) => new Uri((string)Manifest["developer"]![name]!).Scheme.ShouldBe("https");

    [Fact]
    public void Manifest_OfTheBot_CoversEveryScopeWithCommandsThatFit()
    {
        var bot = Manifest["bots"]!.AsArray().ShouldHaveSingleItem()!;
        string[] scopes = ["personal", "team", "groupChat"];

        Guid.TryParse((string)bot["botId"]!, out _).ShouldBeTrue();
        Strings(bot["scopes"]).ShouldBe(scopes, ignoreOrder: true);
        bot["commandLists"]!.AsArray().SelectMany(list => Strings(list!["scopes"])).ShouldBe(scopes, ignoreOrder: true);
        foreach (var list in bot["commandLists"]!.AsArray())
        {
            list!["commands"]!.AsArray().Count.ShouldBeInRange(1, 10);
            foreach (var command in list["commands"]!.AsArray())
            {
                ((string)command!["title"]!).Length.ShouldBeInRange(1, 32);
                ((string)command["description"]!).Length.ShouldBeInRange(1, 128);
            }
        }
    }

    [Theory]
    [InlineData("color", 192)]
    [InlineData("outline", 32)]
    public void Icon_IsAPngOfTheSizeTeamsAsksFor(string icon, uint side)
    {
        var png = File.ReadAllBytes(Path.Combine(Folder, (string)Manifest["icons"]![icon]!));

        png[..8].ShouldBe(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A });
        BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(16)).ShouldBe(side);
        BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(20)).ShouldBe(side);
        (png[24], png[25]).ShouldBe(((byte)8, (byte)6), "eight bits of red, green, blue and transparency each");
    }

    private static string[] Strings(JsonNode? array) => [.. array!.AsArray().Select(one => (string)one!)];
}
