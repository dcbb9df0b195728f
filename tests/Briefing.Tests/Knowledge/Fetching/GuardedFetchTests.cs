using System.Net;
using Briefing.Knowledge.Fetching;
using Briefing.Knowledge.Fetching.Addresses;
using Briefing.Knowledge.Fetching.Connections;
using Briefing.Knowledge.Fetching.Exchanges;

namespace Briefing.Tests.Knowledge.Fetching;

/// <summary>Ways into the network that the program runs in, and that they lead nowhere.</summary>
public sealed class GuardedFetchTests : IAsyncLifetime
{
    private WebSite _site = null!;

    public async Task InitializeAsync() => _site = await WebSite.StartAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://localhost:8080/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://metadata.google.internal/")]
    [InlineData("http://[::ffff:10.0.0.1]/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://0x7f000001/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0177.0.0.01/")]
    [InlineData("//127.1/")]
    [InlineData("http://courier.example:22/")]
    [InlineData("http://ann:secret@courier.example/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://courier.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,hello")]
    public async Task Fetch_RedirectIntoAPrivateNetwork_IsRefusedBeforeAnythingIsCalled(string target)
    {
        _site.Redirect("/away", target);
        using var fetcher = _site.Fetcher();

        var refusal = await Should.ThrowAsync<FetchException>(() => fetcher.FetchAsync(_site.At("/away"), null, default));

        refusal.Fault.ShouldBeOneOf(FetchFault.ForbiddenAddress, FetchFault.BadAddress);
        _site.Paths.ShouldBe(["/away"]);
        _site.Lookups.Distinct().ShouldBe(["courier.example"]);
    }

    [Theory]
    [InlineData("10.0.0.1")]
    [InlineData("127.0.0.2")]
    [InlineData("169.254.169.254")]
    [InlineData("::1")]
    [InlineData("::ffff:192.168.0.1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("fd00:ec2::254")]
    public async Task Fetch_NameThatLeadsIntoAPrivateNetwork_IsRefused(string number)
    {
        _site.Names["rebound.example"] = () => [IPAddress.Parse(number)];
        using var fetcher = _site.Fetcher();

        var refusal = await Should.ThrowAsync<FetchException>(() => fetcher.FetchAsync(_site.At("/", "rebound.example"), null, default));

        refusal.Fault.ShouldBe(FetchFault.ForbiddenAddress);
        refusal.Message.ShouldContain("rebound.example");
        _site.Requests.ShouldBeEmpty();
        _site.Lookups.Count.ShouldBe(1); // and not tried again
    }

    [Fact]
    public async Task Fetch_NameWithAGoodAndABadNumber_IsRefused()
    {
        _site.Names["mixed.example"] = () => [IPAddress.Loopback, IPAddress.Parse("10.0.0.1")];
        _site.Page("/", "never");
        using var fetcher = _site.Fetcher();

        (await Should.ThrowAsync<FetchException>(() => fetcher.FetchAsync(_site.At("/", "mixed.example"), null, default)))
            .Fault.ShouldBe(FetchFault.ForbiddenAddress);
        _site.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Fetch_NameThatChangesBetweenTwoRequests_IsJudgedAtEachConnection()
    {
        var asked = 0;
        _site.Names["rebound.example"] = () => ++asked == 1 ? [IPAddress.Loopback] : [IPAddress.Parse("10.0.0.1")];
        _site.Pages["/robots.txt"] = context =>
        {
            context.Response.Headers.Connection = "close"; // so that the page needs a connection of its own
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        };
        _site.Page("/", "never");
        using var fetcher = _site.Fetcher();

        (await Should.ThrowAsync<FetchException>(() => fetcher.FetchAsync(_site.At("/", "rebound.example"), null, default)))
            .Fault.ShouldBe(FetchFault.ForbiddenAddress);
        asked.ShouldBe(2);
        _site.Paths.ShouldBeEmpty();
    }

    [Fact]
    public async Task Fetch_RobotsFileThatLeadsIntoAPrivateNetwork_IsRefused()
    {
        _site.Redirect("/robots.txt", "http://169.254.169.254/latest/");
        _site.Page("/", "never");
        using var fetcher = _site.Fetcher();

        (await Should.ThrowAsync<FetchException>(() => fetcher.FetchAsync(_site.At("/"), null, default)))
            .Fault.ShouldBe(FetchFault.ForbiddenAddress);
        _site.Paths.ShouldBeEmpty();
    }

    [Fact]
    public async Task Fetch_NameWithoutNumbers_IsUnreachable()
    {
        _site.Names["nobody.example"] = () => [];
        using var fetcher = _site.Fetcher();
        var fault = await Should.ThrowAsync<FetchException>(() => fetcher.FetchAsync(_site.At("/", "nobody.example"), null, default));
        fault.Fault.ShouldBe(FetchFault.Unreachable);
        fault.Message.ShouldContain("There is no host nobody.example");
    }

    [Fact]
    public async Task Fetch_ServerWithoutACertificate_IsNotTrustedAndNotAskedAgain()
    {
        _site.Page("/a", "never");
        using var fetcher = _site.Fetcher();
        var fault = await Should.ThrowAsync<FetchException>(() => fetcher.FetchAsync(new UriBuilder(_site.At("/a")) { Scheme = "https" }.Uri, null, default));
        fault.Fault.ShouldBe(FetchFault.Unreachable);
        fault.Message.ShouldContain("certificate");
        _site.Lookups.Count.ShouldBe(1);
    }

    [Fact]
    public void Handler_OfGuardedConnections_HasNoWayAroundThem()
    {
        using var handler = new GuardedConnection(new AddressGuard([443]), new MachineResolver(), TimeProvider.System, TimeSpan.FromSeconds(1)).Handler();
        (handler.UseProxy, handler.AllowAutoRedirect, handler.UseCookies, handler.Credentials).ShouldBe((false, false, false, null));
        handler.ConnectCallback.ShouldNotBeNull();
    }

    [Fact]
    public void Next_FromAProtectedAddressToAPlainOne_IsRefused() =>
        Should.Throw<FetchException>(() => Redirects.Next(new Uri("https://courier.example/a"), new Uri("http://courier.example/b")))
            .Fault.ShouldBe(FetchFault.Redirect);
}
