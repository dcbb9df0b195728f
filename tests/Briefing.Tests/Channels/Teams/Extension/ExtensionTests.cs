using System.Text.Json.Nodes;
using Briefing.Conversation.Scopes;
using Briefing.Tests.Channels.Fixtures;
using Briefing.Tests.Conversation.Scopes;

namespace Briefing.Tests.Channels.Teams.Extension;

/// <summary>The message extension over the wire.</summary>
public sealed class ExtensionTests(ExtensionHost host) : IClassFixture<ExtensionHost>
{
    [Fact]
    public async Task Query_ForATopic_ListsWholeQuotesWithTheirLinksAndSmallPreviews()
    {
        var (status, extension) = await host.SearchAsync("fast boat");

        status.ShouldBe(200);
        ((string?)extension!["type"]).ShouldBe("result");
        ((string?)extension["attachmentLayout"]).ShouldBe("list");
        var attachments = extension["attachments"]!.AsArray();
        attachments.Count.ShouldBeGreaterThan(1);
        foreach (var attachment in attachments)
        {
            ((string?)attachment!["contentType"]).ShouldBe("application/vnd.microsoft.card.adaptive");
            var card = attachment["content"]!.ToJsonString();
            attachment.Objects().ShouldContain(one => ((string?)one["url"] ?? "").StartsWith("http://localhost:3978/sources/", StringComparison.Ordinal));
            ((string?)attachment["preview"]!["contentType"]).ShouldBe("application/vnd.microsoft.card.thumbnail");
            ((string?)attachment["preview"]!["content"]!["tap"]!["type"]).ShouldBe("invoke");
        }

        attachments.Select(one => one!["content"]!.ToJsonString()).ShouldContain(card => card.Contains("toy for tourists", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SelectItem_OfAResult_GivesThatQuoteAgainWithoutAnAction()
    {
        var (_, extension) = await host.SearchAsync("fast boat");
        var picked = extension!["attachments"]![0]!;

        var (status, selected) = await host.InvokeAsync("composeExtension/selectItem", picked["preview"]!["content"]!["tap"]!["value"]!.DeepClone());

        status.ShouldBe(200);
        var card = selected!["attachments"]!.AsArray().ShouldHaveSingleItem()!;
        JsonNode.DeepEquals(card["content"], picked["content"]).ShouldBeTrue();
        card["preview"]!["content"]!["tap"].ShouldBeNull();
    }

    [Fact]
    public async Task Query_PageByPage_GivesOthersAndEndsWithALine()
    {
        var (_, first) = await host.SearchAsync("Lindqvist", count: 2);
        var (_, second) = await host.SearchAsync("Lindqvist", skip: 2, count: 2);
        var (_, last) = await host.SearchAsync("Lindqvist", skip: 199);

        first!["attachments"]!.AsArray().Count.ShouldBe(2);
        Links(second!).ShouldNotBeEmpty();
        Links(first).Intersect(Links(second!)).ShouldBeEmpty();
        ((string?)last!["type"]).ShouldBe("message");
    }

    [Fact]
    public async Task Query_WhenTheBoxOpens_ShowsTheNewest()
    {
        var (status, extension) = await host.InvokeAsync("composeExtension/query", new JsonObject
        {
            ["parameters"] = new JsonArray(new JsonObject { ["name"] = "initialRun", ["value"] = "true" }),
        });

        status.ShouldBe(200);
        extension!["attachments"]!.AsArray().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task QueryAndLinks_InATiedChannel_ShowNothingOfOtherSources()
    {
        var (_, open) = await host.SearchAsync("lamp");
        var link = Links(open!)[0];
        var channel = "19:" + ScopedBot.Fresh();
        host.Bot.Scopes.Set(new SourceScope($"msteams/harbour/{Uri.EscapeDataString(channel)}", ["Island Review"], ScopedBot.Now));

        var (_, tied) = await host.SearchAsync("lamp", channel: channel);
        var (_, unfurled) = await host.InvokeAsync("composeExtension/queryLink", new JsonObject { ["url"] = link }, channel);
        var (_, picked) = await host.InvokeAsync("composeExtension/selectItem", open!["attachments"]![0]!["preview"]!["content"]!["tap"]!["value"]!.DeepClone(), channel);

        ((string?)tied!["type"]).ShouldBe("message");
        unfurled!["attachments"]!.AsArray().ShouldBeEmpty();
        ((string?)picked!["type"]).ShouldBe("message");
    }

    [Theory]
    [InlineData("")]
    [InlineData("?until=1&key=k&sig=s")]
    public async Task QueryLink_OfOurOwn_ShowsTheQuote(string query)
    {
        var (_, found) = await host.SearchAsync("fast boat");
        var link = Links(found!)[0].Replace("#quote", query + "#quote", StringComparison.Ordinal);

        var (status, extension) = await host.InvokeAsync("composeExtension/queryLink", new JsonObject { ["url"] = link });

        status.ShouldBe(200);
        JsonNode.DeepEquals(extension!["attachments"]![0]!["content"], found!["attachments"]![0]!["content"]).ShouldBeTrue();
    }

    [Theory]
    [InlineData("https://elsewhere.example/sources/island-review/aaaaaaaaaaaa/0-5#quote")]
    [InlineData("http://localhost:3978.elsewhere.example/sources/island-review/aaaaaaaaaaaa/0-5")]
    [InlineData("http://user@localhost:3978/sources/island-review/aaaaaaaaaaaa/0-5")]
    [InlineData("https://localhost:3978/sources/island-review/aaaaaaaaaaaa/0-5")]
    [InlineData("http://localhost:3978/sources/island-review")]
    [InlineData("http://localhost:3978/sources/island-review/aaaaaaaaaaaa/0-5")]
    [InlineData("file:///etc/passwd")]
    [InlineData("javascript:alert(1)")]
    [InlineData("http://169.254.169.254/sources/island-review/aaaaaaaaaaaa/0-5")]
    [InlineData("")]
    public async Task QueryLink_ThatOpensNoQuoteOfOurs_StaysALink(string url)
    {
        var (status, extension) = await host.InvokeAsync("composeExtension/queryLink", new JsonObject { ["url"] = url });

        status.ShouldBe(200);
        extension!["attachments"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task AnonymousQueryLink_OfOurOwn_TellsNothingOfTheQuoteNotEvenWhetherThereIsOne()
    {
        var (_, found) = await host.SearchAsync("fast boat");
        var link = Links(found!)[0];
        var made = link.Replace("island-review", "no-such-source", StringComparison.Ordinal);

        var (_, there) = await host.InvokeAsync("composeExtension/anonymousQueryLink", new JsonObject { ["url"] = link });
        var (_, nowhere) = await host.InvokeAsync("composeExtension/anonymousQueryLink", new JsonObject { ["url"] = made });

        var card = there!["attachments"]![0]!["content"]!.ToJsonString();
        card.Replace(link, "", StringComparison.Ordinal).ShouldNotContain("Island");
        card.Replace(link, "L", StringComparison.Ordinal).ShouldBe(nowhere!["attachments"]![0]!["content"]!.ToJsonString().Replace(made, "L", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("composeExtension/query", "null")]
    [InlineData("composeExtension/query", "[]")]
    [InlineData("composeExtension/query", "\"words\"")]
    [InlineData("composeExtension/selectItem", "{}")]
    [InlineData("composeExtension/selectItem", """{"briefingQuote":{"document":{},"hash":1,"locator":null}}""")]
    [InlineData("composeExtension/fetchTask", "{}")]
    public async Task Invoke_ThatIsNotOurs_IsNotHandled(string name, string value) =>
        (await host.InvokeAsync(name, JsonNode.Parse(value))).Status.ShouldBe(501);

    [Theory]
    [InlineData("""{"parameters":[{"value":"HALF-A-PAIR"},{"name":{},"value":{}},7,null],"queryOptions":{"skip":-5,"count":1e99}}""")]
    [InlineData("""{"parameters":{"words":"fast boat"},"queryOptions":[]}""")]
    [InlineData("""{"parameters":[{"name":"words","value":"fast boat"}],"queryOptions":{"skip":99999999,"count":0}}""")]
    [InlineData("""{"url":{"a":1}}""")]
    public async Task Query_WithAnArgumentOfAStranger_IsAnswered(string value)
    {
        foreach (var name in new[] { "composeExtension/query", "composeExtension/queryLink", "composeExtension/anonymousQueryLink" })
            (await host.InvokeAsync(name, JsonNode.Parse(value))).Status.ShouldBe(200, name);
    }

    private static string[] Links(JsonObject extension) =>
        [.. extension["attachments"]!.AsArray().Select(one => one!.Objects().Select(inner => (string?)inner["url"]).First(url => url?.Contains("/sources/", StringComparison.Ordinal) == true)!)];
}
