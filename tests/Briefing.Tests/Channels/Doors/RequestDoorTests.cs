using System.Net;
using Briefing.Channels;
using Briefing.Channels.Doors;
using Microsoft.AspNetCore.Http;

namespace Briefing.Tests.Channels.Doors;

public sealed class RequestDoorTests
{
    private static readonly ChannelOptions Options = new()
    {
        PublicUrl = "https://briefing.example:8443/bot", AllowedHosts = ["desk.local"], AllowedOrigins = ["https://desk.local/"],
        ServesThisMachine = true,
    };

    [Theory]
    [InlineData("localhost:3978", null)]
    [InlineData("127.0.0.1:3978", null)]
    [InlineData("[::1]:3978", null)]
    [InlineData("LOCALHOST", null)]
    [InlineData("desk.local", null)]
    [InlineData("localhost:3978", "http://localhost:3978")]
    [InlineData("localhost:3978", "https://briefing.example:8443")]
    [InlineData("localhost:3978", "https://desk.local")]
    public void Request_FromThisMachine_IsLetIn(string host, string? origin) => Refusal(host, origin).ShouldBeNull();

    [Theory]
    [InlineData("", null)]
    [InlineData("evil.example", null)]
    [InlineData("localhost.evil.example", null)]
    [InlineData("10.0.0.1", null)]
    public void Request_WithAnotherHost_IsRefused(string host, string? origin) => Refusal(host, origin).ShouldNotBeNull().ShouldContain("Host");

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    [InlineData("http://localhost:5400")]
    [InlineData("http://localhost:3978.evil.example")]
    [InlineData("https://localhost:3978")]
    [InlineData("")]
    public void Request_OfAPageElsewhere_IsRefused(string origin) => Refusal("localhost:3978", origin).ShouldNotBeNull().ShouldContain("Origin");

    [Fact]
    public void Request_OfAnotherMachine_IsRefused()
    {
        var context = Context("localhost", null);
        context.Connection.RemoteIpAddress = IPAddress.Parse("10.0.0.7");

        new RequestDoor(Options).Refusal(context.Request).ShouldNotBeNull().ShouldContain("this machine");
    }

    [Theory]
    [InlineData("/api/messages", true)]
    [InlineData("/API/messages", true)]
    [InlineData("/", false)]
    [InlineData("/api/chat", false)]
    [InlineData("/api/messages/../chat", false)]
    [InlineData("/sources/report", false)]
    [InlineData("/healthz", false)]
    public void Request_OfAnotherMachineToABotWithAnAppId_ReachesItsEndpointAlone(string path, bool isLetIn)
    {
        var context = Context("briefing.example", null);
        context.Request.Path = path;
        context.Connection.RemoteIpAddress = IPAddress.Parse("10.0.0.7");

        var door = new RequestDoor(Options with { AppId = "11111111-2222-4333-8444-555555555555" }, [new OpenPath(BriefingChannels.MessagesPath, "a token")]);
        (door.Refusal(context.Request) is null).ShouldBe(isLetIn);
    }

    [Theory]
    [InlineData("briefing.example:8443", null)]
    [InlineData("localhost:3978", "X-Forwarded-For")]
    [InlineData("localhost:3978", "Forwarded")]
    [InlineData("localhost:3978", "X-Real-IP")]
    public void Request_ThatAProxyOfThisMachinePassesOn_IsFromElsewhere(string host, string? header)
    {
        var context = Context(host, null);
        if (header is not null) context.Request.Headers[header] = "203.0.113.7";

        new RequestDoor(Options).VisitOf(context.Request).IsFromElsewhere.ShouldBeTrue();
        new RequestDoor(Options).Refusal(context.Request).ShouldNotBeNull();
    }

    [Fact]
    public void Request_FromThisMachineToAHostWithAPublicName_IsFromElsewhereUnlessASettingTrustsIt()
    {
        var context = Context("localhost", null);

        new RequestDoor(Options with { ServesThisMachine = false }).VisitOf(context.Request).IsFromElsewhere.ShouldBeTrue();
        new RequestDoor(Options).VisitOf(context.Request).IsFromElsewhere.ShouldBeFalse();
        new RequestDoor(new ChannelOptions()).VisitOf(context.Request).IsFromElsewhere.ShouldBeFalse();
    }

    [Theory]
    [InlineData("/slack", true)]
    [InlineData("/slack/events", true)]
    [InlineData("/SLACK/events", true)]
    [InlineData("/slackers", false)]
    [InlineData("/", false)]
    public void OpenPath_IsReachedFromElsewhereByWholeSegments(string path, bool isLetIn)
    {
        var context = FromElsewhere(path);

        (new RequestDoor(Options, [new OpenPath("/slack", "a signature")]).Refusal(context.Request) is null).ShouldBe(isLetIn);
    }

    [Theory]
    [InlineData("/slack/events", true)]
    [InlineData("/api/chat", false)]
    public void OpenPath_WithAnOriginOfItsOwn_LetsItsPagesCallThatPathAlone(string path, bool isLetIn)
    {
        var context = FromElsewhere(path);
        context.Request.Headers.Origin = "https://portal.example";
        var door = new RequestDoor(Options with { AsksVisitors = true }, [new OpenPath("/slack", "a signature") { Origins = ["https://portal.example/"] }]);

        (door.Refusal(context.Request) is null).ShouldBe(isLetIn);
    }

    [Theory]
    [InlineData("/api/messages")]
    [InlineData("/api/messages/")]
    public void MessagesWithoutAnAppId_AreRefusedFromElsewhereAlsoWhereVisitorsAreAsked(string path) =>
        new RequestDoor(Options with { AsksVisitors = true }).Refusal(FromElsewhere(path).Request).ShouldNotBeNull().ShouldContain("app id");

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("slack")]
    [InlineData("/slack/")]
    public void OpenPath_ThatIsNoPathOfAPart_CannotBeMade(string prefix) => Should.Throw<ArgumentException>(() => new OpenPath(prefix, "a signature"));

    private static DefaultHttpContext FromElsewhere(string path)
    {
        var context = Context("briefing.example", null);
        context.Request.Path = path;
        context.Connection.RemoteIpAddress = IPAddress.Parse("10.0.0.7");
        return context;
    }

    private static string? Refusal(string host, string? origin) => new RequestDoor(Options).Refusal(Context(host, origin).Request);

    private static DefaultHttpContext Context(string host, string? origin)
    {
        var context = new DefaultHttpContext();
        context.Request.Scheme = "http";
        context.Request.Host = new HostString(host);
        context.Connection.RemoteIpAddress = context.Connection.LocalIpAddress = IPAddress.Loopback;
        if (origin is not null) context.Request.Headers.Origin = origin;
        return context;
    }
}
