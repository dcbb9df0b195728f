using System.Net;
using System.Security.Claims;
using System.Text.Json.Nodes;
using Briefing.Channels;
using Briefing.Channels.DirectLine;
using Microsoft.AspNetCore.Builder;
using static Briefing.Tests.Channels.DirectLine.DirectLineHost;

namespace Briefing.Tests.Channels.DirectLine;

public sealed class TokenTests
{
    private const string Secret = "0123456789abcdef0123456789abcdef";
    private static readonly DirectLineOptions OfSite = new() { SiteSecret = Secret };

    [Fact]
    public async Task Token_OpensItsOwnConversation_AndNoOther()
    {
        await using var host = await StartAsync();
        var (one, two) = (await host.BeginAsync(), await host.BeginAsync());

        foreach (var (method, path, body) in new (HttpMethod, string, JsonNode?)[]
        {
            (HttpMethod.Get, $"conversations/{two.Id}", null), (HttpMethod.Get, $"conversations/{two.Id}/activities", null),
            (HttpMethod.Post, $"conversations/{two.Id}/activities", Message("into another")), (HttpMethod.Post, $"conversations/{two.Id}/upload", null),
        })
        {
            (await host.CallAsync(method, path, one.Token, body)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, path);
            (await host.CallAsync(method, path, null, body)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, path);
            (await host.CallAsync(method, path, one.Token[..^2] + "AA", body)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, path);
            (await host.CallAsync(method, path, "not/a token", body)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, path);
        }
    }

    [Fact]
    public async Task Token_ThatHasRunOut_Is403_AndCannotBeRenewed()
    {
        await using var host = await StartAsync(new DirectLineOptions { IsOpen = true, TokenLifetime = TimeSpan.FromSeconds(1) });
        var (id, token, _) = await host.BeginAsync();
        await Task.Delay(TimeSpan.FromSeconds(1.2));

        foreach (var (method, path) in new[] { (HttpMethod.Get, $"conversations/{id}"), (HttpMethod.Get, $"conversations/{id}/activities"), (HttpMethod.Post, "tokens/refresh"), (HttpMethod.Post, "conversations") })
        {
            using var response = await host.CallAsync(method, path, token);

            response.StatusCode.ShouldBe(HttpStatusCode.Forbidden, path);
            (await response.Content.ReadAsStringAsync()).ShouldContain("TokenExpired");
        }
    }

    [Fact]
    public async Task Conversations_HaveNamesThatNobodyGuesses_AndAnswersNobodyKeeps()
    {
        await using var host = await StartAsync();

        var begun = new List<string>();
        for (var i = 0; i < 5; i++) begun.Add((await host.BeginAsync()).Id);
        using var response = await host.CallAsync(HttpMethod.Post, "tokens/generate");

        begun.ShouldAllBe(id => id.Length == 22);
        begun.Distinct().Count().ShouldBe(5);
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task Site_ExchangesItsSecretForATokenOfTheUserItNames()
    {
        await using var host = await StartAsync(OfSite);
        (await host.CallAsync(HttpMethod.Post, "tokens/generate")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await host.CallAsync(HttpMethod.Post, "tokens/generate", Secret[..^1] + "x")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await host.CallAsync(HttpMethod.Post, "conversations", Secret[..^1] + "x")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await host.CallAsync(HttpMethod.Post, "tokens/generate", Secret, User("mara"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        var generated = await host.ReadAsync(HttpMethod.Post, "tokens/generate", Secret, User("dl_mara"));
        var (id, token) = ((string)generated["conversationId"]!, (string)generated["token"]!);
        var begun = await host.ReadAsync(HttpMethod.Post, "conversations", token, expected: HttpStatusCode.Created);
        await host.SayAsync(id, token, "as mara");
        await host.WaitForAsync(id, token, activity => IsOfBot(activity, "as mara"));

        ((string?)begun["conversationId"]).ShouldBe(id);
        host.Bot.Turns.Single(turn => turn.Utterance == "as mara").UserId.ShouldBe("hosted-webchat//dl_mara");
    }

    [Fact]
    public async Task Stranger_CannotTakeTheNameOfAUser()
    {
        await using var host = await StartAsync();
        var generated = await host.ReadAsync(HttpMethod.Post, "tokens/generate", null, User("dl_mara"));
        var token = (string)generated["token"]!;
        await host.ReadAsync(HttpMethod.Post, "conversations", token, User("dl_mara"), HttpStatusCode.Created);
        var said = Message("as somebody");
        said["from"]!["id"] = "dl_mara";

        await host.ReadAsync(HttpMethod.Post, $"conversations/{generated["conversationId"]}/activities", token, said);

        await host.WaitForAsync((string)generated["conversationId"]!, token, activity => IsOfBot(activity, "as somebody"));
        host.Bot.Turns.ShouldAllBe(turn => turn.UserId != "hosted-webchat//dl_mara");
    }

    [Fact]
    public async Task SignedInUser_GetsATokenForThemselves_TheSameEachTime()
    {
        await using var host = await StartAsync(new DirectLineOptions { HasSignIn = true }, before: app => app.Use((context, next) =>
        {
            if (context.Request.Headers.TryGetValue("X-As", out var name))
                context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim("sub", name.ToString()), new Claim("iss", "https://id.example")], "test"));
            return next(context);
        }));
        var turns = new List<string?>();
        foreach (var name in new[] { "mara", "mara", "piet" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "conversations") { Headers = { { "X-As", name } } };
            using var response = await host.Http.SendAsync(request);
            response.StatusCode.ShouldBe(HttpStatusCode.Created);
            var begun = (await System.Net.Http.Json.HttpContentJsonExtensions.ReadFromJsonAsync<JsonObject>(response.Content))!;
            await host.WaitForAsync((string)begun["conversationId"]!, (string)begun["token"]!, activity => IsOfBot(activity, "Good day"));
        }

        turns.AddRange(host.Bot.Turns.Select(turn => turn.UserId));
        turns.Distinct().Count().ShouldBe(2);
        turns.ShouldAllBe(user => user!.StartsWith("hosted-webchat//dl_") && !user.Contains("mara"));
        (await host.CallAsync(HttpMethod.Post, "conversations")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task OpenHost_GivesNoTokenToARequestFromElsewhere()
    {
        await using var host = await StartAsync(
            new DirectLineOptions { IsOpen = true, AllowedOrigins = ["https://www.example.org"] }, channels: new ChannelOptions { PublicUrl = "https://bot.example.org" });

        using var response = await host.CallAsync(HttpMethod.Post, "tokens/generate");

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Page_OfAnAllowedOrigin_MayCall_AndOfAnotherMayNot()
    {
        await using var host = await StartAsync(new DirectLineOptions { IsOpen = true, AllowedOrigins = ["https://www.example.org"] });

        using var allowed = await host.CallAsync(HttpMethod.Post, "tokens/generate", origin: "https://www.example.org");
        using var foreign = await host.CallAsync(HttpMethod.Post, "tokens/generate", origin: "https://evil.example");
        using var elsewhere = await host.CallAsync(HttpMethod.Post, "/api/messages", origin: "https://www.example.org", body: new JsonObject());

        allowed.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["https://www.example.org"]);
        allowed.Headers.Contains("Access-Control-Allow-Credentials").ShouldBeFalse();
        foreign.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        elsewhere.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("short", "openssl rand")]
    public void Options_WithAWeakSecret_AreRefused(string secret, string advice) =>
        new DirectLineOptions { SiteSecret = secret }.Faults().ShouldHaveSingleItem().ShouldContain(advice);

    [Theory]
    [InlineData("www.example.org")]
    [InlineData("https://www.example.org/path")]
    [InlineData("*")]
    public void Options_WithWhatIsNoOrigin_AreRefused(string origin) =>
        new DirectLineOptions { AllowedOrigins = [origin] }.Faults().ShouldHaveSingleItem().ShouldContain("AllowedOrigins");

    private static JsonObject User(string id) => new() { ["user"] = new JsonObject { ["id"] = id } };
}
