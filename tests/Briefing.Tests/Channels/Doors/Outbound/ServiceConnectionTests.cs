using System.Net;
using Briefing.Channels;
using Briefing.Channels.Doors.Inbound;
using Briefing.Channels.Doors.Outbound;
using Briefing.Tests.Channels.Fixtures;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.AspNetCore.Builder;

namespace Briefing.Tests.Channels.Doors.Outbound;

/// <summary>The wire itself, with nothing in its place.</summary>
public sealed class ServiceConnectionTests
{
    private readonly HttpMessageInvoker _http = new(new ServiceConnection(TimeProvider.System));

    [Theory]
    [InlineData("https://10.0.0.1/")]
    [InlineData("https://169.254.169.254/")]
    [InlineData("https://192.168.1.1/")]
    [InlineData("https://[fe80::1]/")]
    [InlineData("https://0.0.0.0/")]
    [InlineData("https://[::ffff:10.0.0.1]/")]
    public async Task PrivateAddress_IsNeverConnectedTo(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);

        var fault = await Should.ThrowAsync<HttpRequestException>(_http.SendAsync(request, CancellationToken.None));

        fault.InnerException.ShouldNotBeNull().Message.ShouldContain("leads to");
    }

    [Fact]
    public async Task Redirect_IsNotFollowed()
    {
        var (app, address) = await LocalServer.StartAsync(_ => { }, app => app.Run(context =>
        {
            context.Response.Redirect("https://10.0.0.1/");
            return Task.CompletedTask;
        }));
        await using var _ = app;
        using var request = new HttpRequestMessage(HttpMethod.Get, address);

        using var response = await _http.SendAsync(request, CancellationToken.None);

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Keys_OfAnIssuerOnThisMachine_AreReadOverTheWire()
    {
        using var issuer = new LocalIssuer();
        var (app, address) = await LocalServer.StartAsync(_ => { }, app => app.Run(context => context.Response.WriteAsync(
            context.Request.Path == "/keys" ? issuer.Keys() : LocalIssuer.Metadata(LocalIssuer.Service, $"http://{context.Request.Host}/keys"))));
        await using var _ = app;
        var keys = new SigningKeys(_http, new Uri(address, "/metadata"), TokenIssuer.Service, LockedHost.Options, TimeProvider.System, NullLogger.Instance);

        (await keys.CurrentAsync(CancellationToken.None))!.Find("key-1").ShouldNotBeNull();
    }

    [Fact]
    public async Task Issuer_ThatDropsTheConnection_LeavesNoKeys()
    {
        var (app, address) = await LocalServer.StartAsync(_ => { }, app => app.Run(async context =>
        {
            context.Response.ContentLength = 10_000;
            await context.Response.WriteAsync("{\"issuer\":");
            context.Abort();
        }));
        await using var _ = app;
        var keys = new SigningKeys(_http, new Uri(address, "/metadata"), TokenIssuer.Service, LockedHost.Options, TimeProvider.System, NullLogger.Instance);

        (await keys.CurrentAsync(CancellationToken.None)).ShouldBeNull();
    }
}
