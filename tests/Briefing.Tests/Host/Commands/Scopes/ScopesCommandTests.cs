using System.Text.Json;

namespace Briefing.Tests.Host.Commands.Scopes;

public sealed class ScopesCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Store => _folder.At("b.db");

    [Fact]
    public async Task Set_List_Clear_OfATenant_TieItAndUntieIt()
    {
        await IngestAsync();

        var set = await RunAsync("set", "Tidewater Courier", "think tanks", "--channel", "msteams", "--tenant", "t1");
        set.ExitCode.ShouldBe(0, set.Error);

        var line = JsonDocument.Parse((await RunAsync("list", "--json")).Lines.ShouldHaveSingleItem()).RootElement;
        line.GetProperty("place").GetString().ShouldBe("msteams/t1/");
        line.GetProperty("sources").EnumerateArray().Select(one => one.GetString()).ShouldBe(["Tidewater Courier", "think tanks"]);

        (await RunAsync("clear", "--place", "msteams/t1/")).ExitCode.ShouldBe(0);
        (await RunAsync("list")).Output.ShouldContain("Nothing is tied");
        (await RunAsync("clear", "--place", "msteams/t1/")).Error.ShouldContain("not tied");
    }

    [Theory]
    [InlineData("page")]
    [InlineData("hosted-webchat")]
    public async Task Set_OfAChannelWithoutTenants_TiesItAsAWhole(string channel)
    {
        await IngestAsync();

        (await RunAsync("set", "Tidewater Courier", "--channel", channel)).ExitCode.ShouldBe(0);

        (await RunAsync("list")).Output.ShouldContain($"{channel}//  only Tidewater Courier");
        (await RunAsync("clear", "--channel", channel)).ExitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData("set", "Tidewater Courier")]
    [InlineData("set", "Tidewater Courier", "--channel", "msteams")]
    [InlineData("set", "Tidewater Courier", "--channel", "msteams", "--tenant", "t1", "--place", "a/b/c")]
    [InlineData("clear", "--place", "everything")]
    [InlineData("set", " ", "--place", "a/b/c")]
    public async Task Run_WithoutOnePlaceAndSources_SaysWhatToGive(params string[] args)
    {
        await IngestAsync();

        var run = await RunAsync(args);

        run.ExitCode.ShouldBe(2, run.Output);
        run.Error.ShouldNotBeNullOrWhiteSpace();
    }

    public void Dispose() => _folder.Dispose();

    private async Task IngestAsync() => (await CommandLineRun.OfAsync("ingest", Harbour.Write(_folder), "--store", Store)).ExitCode.ShouldBe(0);

    private Task<CommandLineRun> RunAsync(params string[] args) => CommandLineRun.OfAsync(["scopes", .. args, "--store", Store]);
}
