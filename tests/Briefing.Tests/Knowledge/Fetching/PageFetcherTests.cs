using System.IO.Compression;
using System.Net;
using System.Text;
using Briefing.Knowledge.Fetching;
using Microsoft.AspNetCore.Http;

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

    [Fact]
    public async Task Fetch_Page_SaysWhoAsksAndNothingMore()
    {
        _site.Page("/a", "a", headers: headers => headers.SetCookie = "visitor=7; Path=/");
        using var fetcher = _site.Fetcher(options => options with { Contact = "desk@courier.example" });

        await fetcher.FetchAsync(_site.At("/a"), null, default);
        await fetcher.FetchAsync(_site.At("/a"), null, default);

        var sent = _site.Requests.Last().Headers;
        sent.UserAgent.ToString().ShouldBe("BriefingBot/1.0 (+desk@courier.example)");
        sent.Keys.Order(StringComparer.Ordinal).ShouldBe(["Accept", "Accept-Encoding", "Accept-Language", "Host", "User-Agent"]);
    }

    [Fact]
    public async Task Fetch_KnownPageUnchanged_AsksOnConditionAndGetsNothing()
    {
        _site.Pages["/a"] = context =>
        {
            context.Response.StatusCode = context.Request.Headers.IfNoneMatch == "W/\"7\"" ? 304 : 200;
            return Task.CompletedTask;
        };
        using var fetcher = _site.Fetcher();

        (await fetcher.FetchAsync(_site.At("/a"), new PageValidators("W/\"7\"", "Wed, 05 Mar 2025 10:00:00 GMT"), default)).ShouldBeNull();
        _site.Requests.Last().Headers.IfModifiedSince.ToString().ShouldBe("Wed, 05 Mar 2025 10:00:00 GMT");
        (await fetcher.FetchAsync(_site.At("/a"), new PageValidators("W/\"8\"", null), default)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Fetch_NotModifiedThatNobodyAskedFor_IsAFault()
    {
        _site.Page("/a", "", status: 304);
        using var fetcher = _site.Fetcher();
        (await FaultAsync(fetcher, _site.At("/a"))).ShouldBe(FetchFault.Refused);
    }

    [Fact]
    public async Task Fetch_Redirects_AreFollowedToTheEnd()
    {
        _site.Redirect("/a", "/b", 301);
        _site.Redirect("/b", _site.At("/c?x=1#part", "www.courier.example").AbsoluteUri, 307);
        _site.Page("/c?x=1", "here");
        using var fetcher = _site.Fetcher();

        var page = (await fetcher.FetchAsync(_site.At("/a"), null, default)).ShouldNotBeNull();

        page.Address.ShouldBe(_site.At("/a"));
        page.FinalAddress.ShouldBe(_site.At("/c?x=1", "www.courier.example"));
    }

    [Fact]
    public async Task Fetch_RedirectInACircle_EndsAfterFive()
    {
        _site.Redirect("/a", "/a");
        using var fetcher = _site.Fetcher();
        (await FaultAsync(fetcher, _site.At("/a"))).ShouldBe(FetchFault.Redirect);
        _site.Paths.Length.ShouldBe(6);
    }

    [Theory]
    [InlineData("")]
    [InlineData("http://")]
    [InlineData("//:0/")]
    [InlineData("http://a..b/")]
    [InlineData("http://xn--/")]
    [InlineData("http://-.-/")]
    [InlineData("http://%00.example/")]
    [InlineData("mailto:desk@courier.example")]
    [InlineData("http:///x")]
    [InlineData("\\\\10.0.0.1\\x")]
    public async Task Fetch_RedirectToNowhere_IsAFault(string target)
    {
        _site.Redirect("/a", target);
        using var fetcher = _site.Fetcher();
        (await FaultAsync(fetcher, _site.At("/a"))).ShouldBeOneOf(FetchFault.Redirect, FetchFault.BadAddress, FetchFault.ForbiddenAddress);
    }

    [Theory]
    [InlineData(404, FetchFault.Gone)]
    [InlineData(410, FetchFault.Gone)]
    [InlineData(401, FetchFault.Refused)]
    [InlineData(403, FetchFault.Refused)]
    [InlineData(451, FetchFault.Refused)]
    [InlineData(501, FetchFault.Failing)]
    public async Task Fetch_StatusThatWillNotChange_IsToldAtOnce(int status, FetchFault fault)
    {
        _site.Page("/a", "no", status: status);
        using var fetcher = _site.Fetcher();
        (await FaultAsync(fetcher, _site.At("/a"))).ShouldBe(fault);
        _site.Paths.Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("image/png")]
    [InlineData("video/mp4")]
    [InlineData("application/json")]
    [InlineData("application/zip")]
    [InlineData("text/css")]
    [InlineData("application/x-msdownload")]
    public async Task Fetch_KindThatIsNotRead_IsRefusedBeforeItsBytes(string type)
    {
        _site.Pages["/a"] = async context =>
        {
            context.Response.ContentType = type;
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        };
        using var fetcher = _site.Fetcher();
        (await FaultAsync(fetcher, _site.At("/a"))).ShouldBe(FetchFault.WrongType);
    }

    [Fact]
    public async Task Fetch_EndlessBody_IsCutOffAtTheLimit()
    {
        var sent = 0L;
        _site.Pages["/a"] = async context =>
        {
            context.Response.ContentType = "text/html";
            var block = new byte[16 * 1024];
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(block, context.RequestAborted);
                sent += block.Length;
            }
        };
        using var fetcher = _site.Fetcher(options => options with { MaxBytes = 1 << 20 });
        (await FaultAsync(fetcher, _site.At("/a"))).ShouldBe(FetchFault.TooLarge);
        _site.Paths.Length.ShouldBe(1);
    }

    [Fact]
    public async Task Fetch_BodyThatSaysItIsTooLarge_IsNotRead()
    {
        _site.Pages["/a"] = async context =>
        {
            context.Response.ContentLength = 1L << 40;
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        };
        using var fetcher = _site.Fetcher();
        (await FaultAsync(fetcher, _site.At("/a"))).ShouldBe(FetchFault.TooLarge);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task Fetch_BombOfPackedZeros_IsCutOffAtTheLimit(string encoding)
    {
        var packed = Packed(encoding, new byte[64 << 20]);
        packed.Length.ShouldBeLessThan(200_000);
        _site.Pages["/a"] = async context =>
        {
            context.Response.ContentType = "text/html";
            context.Response.Headers.ContentEncoding = encoding;
            await context.Response.Body.WriteAsync(packed);
        };
        using var fetcher = _site.Fetcher(options => options with { MaxBytes = 1 << 20 });
        (await FaultAsync(fetcher, _site.At("/a"))).ShouldBe(FetchFault.TooLarge);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Fetch_PackedPage_IsUnpacked(string encoding)
    {
        _site.Pages["/a"] = async context =>
        {
            context.Response.ContentType = "text/html";
            context.Response.Headers.ContentEncoding = encoding;
            await context.Response.Body.WriteAsync(Packed(encoding, Encoding.UTF8.GetBytes("The ferry sails.")));
        };
        using var fetcher = _site.Fetcher();
        Encoding.UTF8.GetString((await fetcher.FetchAsync(_site.At("/a"), null, default))!.Bytes.Span).ShouldBe("The ferry sails.");
    }

    [Fact]
    public async Task Fetch_ServerThatDripsItsPage_IsGivenUp()
    {
        _site.Pages["/a"] = async context =>
        {
            context.Response.ContentType = "text/html";
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.WriteAsync("a", context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                await Task.Delay(20, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        };
        using var fetcher = _site.Fetcher(options => options with
        {
            MaxRetries = 1, AttemptTimeout = TimeSpan.FromMilliseconds(200), TotalTimeout = TimeSpan.FromSeconds(1),
        });
        (await FaultAsync(fetcher, _site.At("/a"))).ShouldBe(FetchFault.TimedOut);
    }

    [Fact]
    public async Task Fetch_BodyThatBreaksOff_IsTriedAgain()
    {
        var tries = 0;
        _site.Pages["/a"] = async context =>
        {
            context.Response.ContentType = "text/html";
            if (++tries > 1)
            {
                await context.Response.WriteAsync("whole");
                return;
            }

            context.Response.ContentLength = 100;
            await context.Response.WriteAsync("half");
            await context.Response.Body.FlushAsync();
            context.Abort();
        };
        using var fetcher = _site.Fetcher();
        Encoding.UTF8.GetString((await fetcher.FetchAsync(_site.At("/a"), null, default))!.Bytes.Span).ShouldBe("whole");
        tries.ShouldBe(2);
    }

    [Fact]
    public async Task Fetch_NobodyListening_IsToldAfterTheRetries()
    {
        using var fetcher = _site.Fetcher();
        _site.Names["quiet.example"] = () => [IPAddress.Loopback];
        var fault = await Should.ThrowAsync<FetchException>(() => fetcher.FetchAsync(new Uri("http://quiet.example/"), null, default));
        fault.Fault.ShouldBe(FetchFault.ForbiddenAddress); // port 80 of this machine is not the test's server
    }

    [Fact]
    public async Task Fetch_Cancelled_Ends()
    {
        using var cancellation = new CancellationTokenSource();
        _site.Pages["/a"] = async context =>
        {
            await cancellation.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        };
        using var fetcher = _site.Fetcher();
        await Should.ThrowAsync<OperationCanceledException>(() => fetcher.FetchAsync(_site.At("/a"), null, cancellation.Token));
    }

    internal static byte[] Packed(string encoding, byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (Stream packing = encoding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.SmallestSize),
            "br" => new BrotliStream(packed, CompressionLevel.Fastest),
            _ => new ZLibStream(packed, CompressionLevel.SmallestSize),
        }) packing.Write(bytes);
        return packed.ToArray();
    }

    private static async Task<FetchFault> FaultAsync(PageFetcher fetcher, Uri address)
    {
        var fault = await Should.ThrowAsync<FetchException>(() => fetcher.FetchAsync(address, null, default));
        fault.Message.ShouldNotContain("\n");
        fault.Message.ShouldEndWith(".");
        return fault.Fault;
    }
}
