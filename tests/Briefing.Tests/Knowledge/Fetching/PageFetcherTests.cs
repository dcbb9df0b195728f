using System.Net;
using System.Text;
using Briefing.Knowledge.Fetching;

namespace Briefing.Tests.Knowledge.Fetching;

public sealed class PageFetcherTests : IAsyncLifetime
{
    private WebSite _site = null!;

    public async Task InitializeAsync() => _site = await WebSite.StartAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Fetch_Page_HasItsBytesAndWhatTheServerSaidOfThem()
    {
        _site.Page("/harbour?day=5", "<p>Höfn</p>", "text/html; charset=utf-8", headers: headers =>
        {
            headers.ETag = "\"a1\"";
            headers.LastModified = "Wed, 05 Mar 2025 10:00:00 GMT";
        });
        using var fetcher = _site.Fetcher();

        var page = (await fetcher.FetchAsync(_site.At("/harbour?day=5#top"), null, default)).ShouldNotBeNull();

        Encoding.UTF8.GetString(page.Bytes.Span).ShouldBe("<p>Höfn</p>");
        page.ContentType.ShouldBe("text/html; charset=utf-8");
        page.Validators.ShouldBe(new PageValidators("\"a1\"", "Wed, 05 Mar 2025 10:00:00 GMT"));
        page.FinalAddress.ShouldBe(_site.At("/harbour?day=5"));
    }

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://localhost:8080/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://[::ffff:10.0.0.1]/")]
    [InlineData("http://0x7f000001/")]
    [InlineData("file:///etc/passwd")]
    public async Task Fetch_RedirectIntoAPrivateNetwork_IsRefusedBeforeAnythingIsCalled(string target)
    {
        _site.Redirect("/away", target);
        using var fetcher = _site.Fetcher();

        var refusal = await Should.ThrowAsync<FetchException>(() => fetcher.FetchAsync(_site.At("/away"), null, default));

        refusal.Fault.ShouldBeOneOf(FetchFault.ForbiddenAddress, FetchFault.BadAddress);
    }

    [Fact]
    public async Task Fetch_NameThatLeadsIntoAPrivateNetwork_IsRefused()
    {
        _site.Names["rebound.example"] = () => [IPAddress.Parse("10.0.0.1")];
        using var fetcher = _site.Fetcher();

        var refusal = await Should.ThrowAsync<FetchException>(() => fetcher.FetchAsync(_site.At("/", "rebound.example"), null, default));

        refusal.Fault.ShouldBe(FetchFault.ForbiddenAddress);
        refusal.Message.ShouldContain("rebound.example");
    }
}
