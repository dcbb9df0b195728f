using System.Net;
using System.Net.Sockets;

namespace Briefing.Tests.Host.Commands;

public sealed class ServeCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Serve_OnATakenPort_FailsInOneLineThatNamesIt()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var run = await ServeAsync("--urls", $"http://127.0.0.1:{port}");

        run.ExitCode.ShouldBe(1);
        run.Error.TrimEnd('\n').ShouldNotContain("\n");
        run.Error.ShouldContain($"{port}");
        run.Error.ShouldContain("--urls");
    }

    [Theory]
    [InlineData("http://0.0.0.0:41999")]
    [InlineData("http://*:41999")]
    [InlineData("http://example.org:41999")]
    public async Task Serve_ForOtherMachinesWithoutAnAppId_IsRefused(string urls)
    {
        var run = await ServeAsync("--urls", urls);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("app id");
    }

    [Fact]
    public async Task Serve_WithEndpointsInTheEnvironment_ListensOnlyWhereItWasAllowedTo()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var taken = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";

        // Were the variable obeyed, the taken port would not matter and the program would go on serving.
        var run = await HostProcess.RunAsync(
            Path.Combine(AppContext.BaseDirectory, "Briefing.Host.dll"), _folder.At("home"), ("Kestrel__Endpoints__Open__Url", "http://0.0.0.0:0"),
            "serve", "--urls", taken, "--sources", Harbour.Write(_folder));

        run.ExitCode.ShouldBe(1, run.Output);
        run.Error.ShouldContain(taken);
    }

    [Theory]
    [InlineData("{\"MicrosoftAppPassword\": \"a word of the tests\"}", 1, "is taken by another program")]
    [InlineData("{}", 2, "MicrosoftAppPassword")]
    [InlineData("{", 1, "user secrets cannot be read")]
    public async Task Serve_WithAnAppId_TakesItsSecretFromTheUserSecrets(string secrets, int exitCode, string told)
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        _folder.File("home/.microsoft/usersecrets/briefing-bot/secrets.json", secrets);

        var run = await HostProcess.RunAsync(
            Path.Combine(AppContext.BaseDirectory, "Briefing.Host.dll"), _folder.At("home"),
            [("HOME", _folder.At("home")), ("MicrosoftAppPassword", ""), ("MicrosoftAppId", "11111111-2222-4333-8444-555555555555")],
            "serve", "--urls", $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}", "--sources", Harbour.Write(_folder));

        run.ExitCode.ShouldBe(exitCode, run.Error);
        run.Error.ShouldContain(told);
        run.Error.ShouldNotContain("a word of the tests");
    }

    private Task<CommandLineRun> ServeAsync(params string[] args) =>
        CommandLineRun.OfAsync(["serve", "--sources", Harbour.Write(_folder), "--store", _folder.At("briefing.db"), .. args]);
}
