using Briefing.Channels;
using Briefing.Channels.Doors;

namespace Briefing.Tests.Channels.Doors;

public sealed class ServiceAddressTests
{
    private static readonly ServiceAddress Anonymous = new(new ChannelOptions());

    [Theory]
    [InlineData("http://localhost:5400", "http://localhost:5400/")]
    [InlineData("http://LOCALHOST:5400/", "http://localhost:5400/")]
    [InlineData("http://localhost:56150/_connector", "http://localhost:56150/_connector/")]
    [InlineData("http://localhost:56150/_connector/", "http://localhost:56150/_connector/")]
    [InlineData("https://127.8.9.10:1", "https://127.8.9.10:1/")]
    [InlineData("http://[::1]:5", "http://[::1]:5/")]
    [InlineData("http://2130706433:80/", "http://127.0.0.1/")]
    public void ServiceAddress_OnThisMachine_IsRead(string serviceUrl, string expected)
    {
        Anonymous.TryRead(serviceUrl, out var address, out var refusal).ShouldBeTrue(refusal);

        address!.AbsoluteUri.ShouldBe(expected);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("localhost:80")]
    [InlineData("/_connector")]
    [InlineData("ftp://localhost/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("file://\u202e/a")]
    [InlineData("//\u202e/a")]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("http://localhost.example.org/")]
    [InlineData("http://127.0.0.1.example.org/")]
    [InlineData("http://localhost@example.org/")]
    [InlineData("http://user:word@localhost/")]
    [InlineData("http://localhost/?to=elsewhere")]
    [InlineData("http://localhost/#part")]
    [InlineData("http://0.0.0.0:3978/")]
    [InlineData("http://[::]/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://169.254.169.254/latest/")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("http://localhost./")]
    public void ServiceAddress_Elsewhere_IsRefusedInOneSentenceThatDoesNotRepeatIt(string? serviceUrl)
    {
        Anonymous.TryRead(serviceUrl, out var address, out var refusal).ShouldBeFalse();

        address.ShouldBeNull();
        refusal.ShouldNotBeNullOrWhiteSpace();
        if (serviceUrl?.Contains("example", StringComparison.Ordinal) == true) refusal.ShouldNotContain("example");
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea", "https://smba.trafficmanager.net/emea/")]
    [InlineData("https://SMBA.trafficmanager.net:443/amer/tenant/", "https://smba.trafficmanager.net/amer/tenant/")]
    [InlineData("https://webchat.botframework.com/", "https://webchat.botframework.com/")]
    [InlineData("https://europe.directline.botframework.com/", "https://europe.directline.botframework.com/")]
    public void ServiceAddress_OfTheService_IsReadWhereTheBotHasAnAppId(string serviceUrl, string expected)
    {
        Known().TryRead(serviceUrl, out var address, out var refusal).ShouldBeTrue(refusal);

        address!.AbsoluteUri.ShouldBe(expected);
    }

    [Theory]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net:8443/")]
    [InlineData("https://smba.trafficmanager.net./")]
    [InlineData("https://other.trafficmanager.net/")]
    [InlineData("https://botframework.com/")]
    [InlineData("https://evilbotframework.com/")]
    [InlineData("https://.botframework.com/")]
    [InlineData("https://webchat.botframework.com.evil.example/")]
    [InlineData("https://webchat.botframework.com@evil.example/")]
    [InlineData("https://evil.example/?webchat.botframework.com")]
    [InlineData("https://evil.example\\@webchat.botframework.com/")]
    [InlineData("https://webchat.botframework.com%2eevil.example/")]
    [InlineData("https://webchat\u3002botframework.com.evil.example/")]
    [InlineData("https://10.0.0.1/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://localhost/")]
    [InlineData("http://127.0.0.1:5400/")]
    public void ServiceAddress_OffTheList_IsRefusedWhereTheBotHasAnAppId(string serviceUrl)
    {
        Known().TryRead(serviceUrl, out var address, out var refusal).ShouldBeFalse();

        address.ShouldBeNull();
        refusal.ShouldNotBeNullOrWhiteSpace();
        refusal.ShouldNotContain("evil");
    }

    [Theory]
    [InlineData("http://localhost:5400/", true)]
    [InlineData("http://127.0.0.1:5400/", true)]
    [InlineData("https://smba.trafficmanager.net/", false)]
    [InlineData("http://10.0.0.1/", false)]
    public void ThisMachine_OnTheList_IsReadForTheEmulator(string serviceUrl, bool isRead) => Known("localhost").TryRead(serviceUrl, out _, out _).ShouldBe(isRead);

    [Theory]
    [InlineData("smba.trafficmanager.net", true)]
    [InlineData("*.botframework.com", true)]
    [InlineData("localhost", true)]
    [InlineData("*", false)]
    [InlineData("*.com", false)]
    [InlineData("*.", false)]
    [InlineData("", false)]
    [InlineData("10.0.0.1", false)]
    [InlineData("https://smba.trafficmanager.net", false)]
    [InlineData("smba.trafficmanager.net:443", false)]
    [InlineData("smba.*.net", false)]
    [InlineData("*.*.net", false)]
    [InlineData("smba.trafficmanager.net.", false)]
    public void Pattern_ThatIsNoHost_IsAFault(string pattern, bool isFine) => (ServiceHostPattern.Fault(pattern) is null).ShouldBe(isFine);

    private static ServiceAddress Known(params string[] hosts) => new(new ChannelOptions
    {
        AppId = "11111111-2222-4333-8444-555555555555",
        Authentication = hosts.Length == 0 ? new AuthenticationOptions() : new AuthenticationOptions { ServiceHosts = hosts },
    });
}
