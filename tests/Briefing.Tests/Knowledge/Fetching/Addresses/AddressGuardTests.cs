using System.Net;
using Briefing.Knowledge.Fetching;
using Briefing.Knowledge.Fetching.Addresses;

namespace Briefing.Tests.Knowledge.Fetching.Addresses;

public sealed class AddressGuardTests
{
    private readonly AddressGuard _guard = new(new FetchOptions().Ports);

    [Theory]
    [InlineData("http://localhost/")]
    [InlineData("http://LOCALHOST./")]
    [InlineData("https://files.localhost/x")]
    [InlineData("http://metadata.google.internal/computeMetadata/v1/")]
    [InlineData("http://metadata.google.internal./")]
    [InlineData("http://metadata.goog/")]
    [InlineData("http://metadata/")]
    [InlineData("http://instance-data/latest/")]
    [InlineData("http://printer/")]
    [InlineData("http://printer.local/")]
    [InlineData("http://wiki.corp/")]
    [InlineData("http://router.home.arpa/")]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://127.1/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0177.0.0.1/")]
    [InlineData("http://0x7f.0.0.1/")]
    [InlineData("http://0x7f000001/")]
    [InlineData("http://017700000001/")]
    [InlineData("http://0/")]
    [InlineData("http://①②⑦.⓪.⓪.①/")]
    [InlineData("http://127。0。0。1/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://2852039166/")]
    [InlineData("http://0xa9fea9fe/")]
    [InlineData("http://0251.0376.0251.0376/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::]/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://[::ffff:7f00:1]/")]
    [InlineData("http://[0:0:0:0:0:ffff:169.254.169.254]/")]
    [InlineData("http://[64:ff9b::10.0.0.1]/")]
    [InlineData("http://[fe80::1%25eth0]/")]
    [InlineData("http://[fd00:ec2::254]/")]
    [InlineData("http://10.1.2.3/")]
    [InlineData("http://192.168.0.1/")]
    public void Check_HostOfAPrivateNetwork_IsForbidden(string address)
    {
        var refusal = Should.Throw<FetchException>(() => _guard.Check(new Uri(address)));
        refusal.Fault.ShouldBe(FetchFault.ForbiddenAddress, address);
        refusal.Message.ShouldNotContain("\n");
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://courier.example/a")]
    [InlineData("gopher://courier.example/a")]
    [InlineData("unix:///run/a.sock")]
    [InlineData("http://ann:secret@courier.example/")]
    [InlineData("http://courier.example:22/")]
    [InlineData("http://courier.example:6379/")]
    [InlineData("https://courier.example:0/")]
    public void Check_AddressThatIsNoPage_IsBad(string address)
    {
        var refusal = Should.Throw<FetchException>(() => _guard.Check(new Uri(address)));
        refusal.Fault.ShouldBe(FetchFault.BadAddress, address);
        refusal.Message.ShouldNotContain("secret");
    }

    [Theory]
    [InlineData("http://courier.example/")]
    [InlineData("https://courier.example/a?b=c")]
    [InlineData("http://courier.example:8080/")]
    [InlineData("https://localhost.example/")]
    [InlineData("https://internal.example/")]
    [InlineData("http://8.8.8.8/")]
    [InlineData("http://[2001:4860:4860::8888]/")]
    public void Check_PublicHost_IsLetThrough(string address) => Should.NotThrow(() => _guard.Check(new Uri(address)));

    [Fact]
    public void Check_NumberThatANameLedTo_IsJudgedToo() =>
        Should.Throw<FetchException>(() => _guard.Check(new IPEndPoint(IPAddress.Parse("10.0.0.8"), 80), "courier.example"))
            .Message.ShouldContain("courier.example");
}
