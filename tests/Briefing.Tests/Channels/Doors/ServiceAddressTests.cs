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
}
