using Briefing.Host;
using Briefing.Host.Commands;
using Briefing.Tests.Host.Serving;

namespace Briefing.Tests.Host.Commands;

public sealed class HealthCommandTests(ServedHarbour host) : IClassFixture<ServedHarbour>
{
    [Fact]
    public async Task Health_OfAHostThatIsReady_IsZero()
    {
        using var output = new StringWriter();

        var status = await Program.RunAsync(["health", "--url", host.Address], ServedHarbour.Quiet() with { Output = output });

        status.ShouldBe(0);
        output.ToString().ShouldContain("ready");
    }

    [Fact]
    public async Task Health_WhereNobodyListens_IsOneAndSaysSo()
    {
        using var error = new StringWriter();

        var status = await Program.RunAsync(["health", "--url", "http://127.0.0.1:1"], ServedHarbour.Quiet() with { Error = error });

        status.ShouldBe(1);
        error.ToString().ShouldContain("No host answers at http://127.0.0.1:1/");
    }

    [Theory]
    [InlineData("http://0.0.0.0:3978", "http://127.0.0.1:3978/")]
    [InlineData("http://[::]:80;http://localhost:5000", "http://127.0.0.1/")]
    [InlineData("http://*:8080", "http://127.0.0.1:8080/")]
    [InlineData("http://localhost:3978", "http://localhost:3978/")]
    public void Address_IsOneThatThisMachineCanCall(string urls, string address) => HealthCommand.AddressOf(urls).ToString().ShouldBe(address);

    [Fact]
    public void Address_ThatIsNone_SaysWhatToGive() => Should.Throw<CommandFailure>(() => HealthCommand.AddressOf("nonsense")).Message.ShouldContain("--url");
}
