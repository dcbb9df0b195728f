using System.Net;
using System.Text.Json.Nodes;
using Briefing.Channels;
using Briefing.Tests.Channels.Fixtures;

namespace Briefing.Tests.Channels.ActivityProtocol.Turns;

public sealed class GreetingTests
{
    private const string Installed = """{"type":"installationUpdate","action":"add","timestamp":"2025-03-01T10:00:00Z"}""";
    private const string Removed = """{"type":"installationUpdate","action":"remove","timestamp":"2025-03-01T11:00:00Z"}""";
    private const string InstalledAgain = """{"type":"installationUpdate","action":"add","timestamp":"2025-03-01T12:00:00Z"}""";
    private const string BothJoined = """{"type":"conversationUpdate","membersAdded":[{"id":"user-1"},{"id":"bot-1"}]}""";
    private const string BotJoined = """{"type":"conversationUpdate","membersAdded":[{"id":"bot-1"}]}""";
    private const string UserJoined = """{"type":"conversationUpdate","membersAdded":[{"id":"user-1"}]}""";
    private const string NobodyJoined = """{"type":"conversationUpdate","membersAdded":[]}""";
    private const string Renamed = """{"type":"conversationUpdate","topicName":"x"}""";

    [Theory]
    [InlineData(Installed, BothJoined)]
    [InlineData(BothJoined, Installed)]
    [InlineData(BotJoined, UserJoined)]
    [InlineData(UserJoined, BotJoined, Installed, BothJoined)]
    [InlineData(Removed, Installed, BotJoined)]
    [InlineData(Installed, Removed, BotJoined, UserJoined)]
    public async Task Greeting_HoweverTheConversationOpens_GoesOutOnce(params string[] events)
    {
        await using var host = await ChannelHost.StartAsync();

        foreach (var one in events) await ShouldTakeAsync(host, one);

        host.Connector.Messages.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Greeting_WhenAllEventsArriveAtOnce_GoesOutOnceInEachConversation()
    {
        await using var host = await ChannelHost.StartAsync();
        string[] events = [Installed, BothJoined, BotJoined, UserJoined, Installed, BothJoined];

        await Task.WhenAll(
            from conversation in Enumerable.Range(0, 8)
            from one in events
            select ShouldTakeAsync(host, one, $"c-{conversation}"));

        host.Connector.Messages.CountBy(message => (string)message["conversation"]!["id"]!).ShouldAllBe(greeted => greeted.Value == 1);
        host.Connector.Messages.Count.ShouldBe(8);
    }

    [Fact]
    public async Task Greeting_AfterTheBotWasRemovedAndInstalledAnew_GoesOutAgain()
    {
        await using var host = await ChannelHost.StartAsync();

        foreach (var one in new[] { Installed, BothJoined, Removed, InstalledAgain, BothJoined }) await ShouldTakeAsync(host, one);

        host.Connector.Messages.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(NobodyJoined)]
    [InlineData(Renamed)]
    [InlineData(Removed)]
    public async Task Greeting_WhenNobodyJoined_DoesNotGoOut(string one)
    {
        await using var host = await ChannelHost.StartAsync();

        await ShouldTakeAsync(host, one);

        host.Connector.Posts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{\"isGroup\":true}", UserJoined, 0)]
    [InlineData("{\"conversationType\":\"channel\"}", UserJoined, 0)]
    [InlineData("{\"isGroup\":true}", BotJoined, 1)]
    public async Task Greeting_InAGroup_GoesOutWhenTheBotJoins(string group, string one, int greetings)
    {
        await using var host = await ChannelHost.StartAsync();
        var activity = Event(host, one, "g");
        foreach (var (name, value) in (JsonObject)JsonNode.Parse(group)!) activity["conversation"]![name] = value!.DeepClone();

        using var response = await host.PostAsync(activity);

        host.Connector.Messages.Count.ShouldBe(greetings);
    }

    [Fact]
    public async Task Greeting_AfterARestart_DoesNotGoOutAgain()
    {
        var state = new RecentChannelState();
        await using (var host = await ChannelHost.StartAsync(state: state)) await ShouldTakeAsync(host, Installed);
        await using var restarted = await ChannelHost.StartAsync(state: state);

        await ShouldTakeAsync(restarted, BothJoined);

        restarted.Connector.Posts.ShouldBeEmpty();
    }

    [Fact]
    public async Task Greeting_ThatDidNotArrive_GoesOutWithTheNextEvent()
    {
        await using var host = await ChannelHost.StartAsync();
        var taken = host.Connector.Answer;
        host.Connector.Answer = context =>
        {
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        };
        await ShouldTakeAsync(host, Installed);
        host.Connector.Answer = taken;

        await ShouldTakeAsync(host, BothJoined);
        await ShouldTakeAsync(host, UserJoined);

        host.Connector.Messages.Count.ShouldBe(2);
    }

    [Fact]
    public void RecentState_BeyondItsCapacity_ForgetsTheOldest()
    {
        var state = new RecentChannelState(capacity: 2);
        foreach (var key in new[] { "a", "b", "a", "c" }) state.Write(key, key, default);

        (state.Read("a"), state.Read("b"), state.Read("c")).ShouldBe(("a", null, "c"));
    }

    private static async Task ShouldTakeAsync(ChannelHost host, string one, string conversation = "c")
    {
        using var response = await host.PostAsync(Event(host, one, conversation));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static JsonObject Event(ChannelHost host, string one, string conversation)
    {
        var activity = host.Message(null, conversation, "msteams");
        foreach (var (name, value) in (JsonObject)JsonNode.Parse(one)!) activity[name] = value?.DeepClone();
        return activity;
    }
}
