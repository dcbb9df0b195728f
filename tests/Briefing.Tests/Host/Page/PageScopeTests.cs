using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Briefing.Conversation.Scopes;
using Briefing.Conversation.Turns;
using Briefing.Knowledge.Storage.Databases;
using Briefing.Tests.Host.Serving;
using Briefing.Tests.Host.Serving.Doors;
using Microsoft.Extensions.DependencyInjection;

namespace Briefing.Tests.Host.Page;

/// <summary>The page where an administrator has tied it to some sources: <c>scopes set --channel page</c>.</summary>
public sealed class PageScopeTests
{
    private static readonly SourceScope Courier = new("page//", ["Tidewater Courier"], DateTimeOffset.UnixEpoch);

    [Fact]
    public async Task Page_TiedToASource_KnowsNoOther()
    {
        var served = new ServedHarbour();
        await served.InitializeAsync();
        try
        {
            (await SourcesAsync(served, "/")).Length.ShouldBe(2);
            var scopes = new SqlScopeStore(served.Services.GetRequiredService<IDatabase>());
            scopes.Set(Courier);

            (await SourcesAsync(served, "/")).ShouldHaveSingleItem().ShouldContain("Council argues");
            (await SourcesAsync(served, "/sources")).ShouldHaveSingleItem().ShouldContain("Council argues");
            (await served.Client.GetAsync("/sources/note")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await served.Client.GetAsync("/sources/report")).StatusCode.ShouldBe(HttpStatusCode.OK);
            var answer = JsonDocument.Parse(await (await served.ChatAsync(JsonSerializer.Serialize(new { q = Harbour.Question }))).Content.ReadAsStringAsync()).RootElement;
            answer.GetProperty("quotes").EnumerateArray().ShouldNotBeEmpty();
            answer.GetProperty("quotes").ToString().ShouldNotContain("/sources/note/");
            (await served.Client.GetStringAsync("/?q=" + Uri.EscapeDataString(Harbour.Question))).ShouldContain("Tidewater Courier");

            scopes.Clear("page//");
            (await SourcesAsync(served, "/")).Length.ShouldBe(2);
            (await served.Client.GetAsync("/sources/note")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
        finally
        {
            await served.DisposeAsync();
        }
    }

    [Fact]
    public async Task Quote_OfASourceThatThePageMayNotSee_OpensByItsSignedLinkAlone()
    {
        await using var harbour = await PublicHarbour.StartAsync();
        var reply = await harbour.Service<IBot>().RespondAsync(new Turn("msteams/t/c", Harbour.Question, TimeProvider.System.GetUtcNow()), CancellationToken.None);
        new SqlScopeStore(harbour.Service<IDatabase>()).Set(Courier);
        var link = reply.Quotes.Select(quote => quote.Link).First(link => link.Contains("/sources/note/", StringComparison.Ordinal));

        (await harbour.GetAsync(link)).Status.ShouldBe(HttpStatusCode.OK);
        (await harbour.GetAsync(link.Split('?')[0])).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static async Task<string[]> SourcesAsync(ServedHarbour served, string path)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await served.Client.GetStringAsync(path));
        return [.. page.QuerySelectorAll("tbody tr").Select(row => row.TextContent)];
    }
}
