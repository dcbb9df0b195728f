using System.Text.Json.Nodes;
using Briefing.Channels.Slack.Turns;
using Briefing.Conversation.Digests.Sending;
using Briefing.Conversation.Digests.Subscriptions;
using Briefing.Tests.Channels.Fixtures;
using Briefing.Tests.Channels.Slack.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace Briefing.Tests.Channels.Slack.Proactive;

public sealed class SlackProactiveTests : IAsyncLifetime
{
    private SlackHost _host = null!;

    private IProactiveChannel Channel => _host.Services.GetServices<IProactiveChannel>().Single(channel => channel.Serves("slack"));

    public async Task InitializeAsync() => _host = await SlackHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task SendAsync_Digest_IsPostedIntoTheChannelOnce()
    {
        var outcome = await SendAsync(Channel.Render(Reference("C0PIER"), SampleReplies.Answer()));

        (outcome.Kind, outcome.MessageId).ShouldBe((SendOutcomeKind.Taken, "1740000001.000100"));
        var post = _host.Slack.Posts.Single();
        ((string?)post["channel"], post.ContainsKey("thread_ts")).ShouldBe(("C0PIER", false));
        SlackHost.Words(post["blocks"]).ShouldContain("pier 1 of the harbour");
    }

    [Fact]
    public async Task SendAsync_LargerThanAMessage_GoesOnInItsThread()
    {
        var outcome = await SendAsync(Channel.Render(Reference("C0PIER"), SampleReplies.Answer(40)));

        outcome.Kind.ShouldBe(SendOutcomeKind.Taken);
        _host.Slack.Posts.Count.ShouldBeGreaterThan(1);
        _host.Slack.Posts.Skip(1).ShouldAllBe(post => (string)post["thread_ts"]! == outcome.MessageId);
        string.Concat(_host.Slack.Posts.Select(post => SlackHost.Words(post["blocks"]))).ShouldContain("pier 39 of");
    }

    [Fact]
    public async Task SendAsync_BrokenOffBetweenParts_GoesOnWhereItStopped()
    {
        var message = Channel.Render(Reference("C0PIER"), SampleReplies.Answer(40));
        _host.Slack.Script = (_, _) => _host.Slack.Posts.Count == 1 ? new JsonObject { ["ok"] = false, ["error"] = "ratelimited" } : null;
        var first = await SendAsync(message);
        _host.Slack.Script = (_, _) => null;

        var second = await SendAsync(message);

        (first.Kind, first.RetryAfter, second.Kind).ShouldBe((SendOutcomeKind.Refused, TimeSpan.FromSeconds(1), SendOutcomeKind.Taken));
        var words = string.Concat(_host.Slack.Posts.Select(post => SlackHost.Words(post["blocks"])));
        Enumerable.Range(0, 40).ShouldAllBe(n => words.Split($"pier {n} of ").Length == 2);
    }

    [Theory]
    [InlineData("channel_not_found", SendOutcomeKind.Unreachable)]
    [InlineData("is_archived", SendOutcomeKind.Unreachable)]
    [InlineData("account_inactive", SendOutcomeKind.Unreachable)]
    [InlineData("token_revoked", SendOutcomeKind.Unreachable)]
    [InlineData("not_in_channel", SendOutcomeKind.Unreachable)]
    [InlineData("internal_error", SendOutcomeKind.Refused)]
    [InlineData("invalid_auth", SendOutcomeKind.Refused)]
    [InlineData("ratelimited", SendOutcomeKind.Refused)]
    [InlineData("invalid_blocks", SendOutcomeKind.Invalid)]
    [InlineData("msg_too_long", SendOutcomeKind.Invalid)]
    public async Task SendAsync_Errors_MeanWhatSlackMeans(string error, SendOutcomeKind kind)
    {
        _host.Slack.Script = (method, _) => method == "chat.postMessage" ? new JsonObject { ["ok"] = false, ["error"] = error } : null;

        var outcome = await SendAsync(Channel.Render(Reference("C0PIER"), SampleReplies.Answer()));

        outcome.Kind.ShouldBe(kind);
        _host.Slack.Refused.Count.ShouldBe(1);
    }

    [Fact]
    public async Task SendAsync_ServerThatFails_IsRefusedAndNotRepeated()
    {
        _host.Slack.Script = (method, _) => method == "chat.postMessage" ? new JsonObject { ["status"] = 503 } : null;

        (await SendAsync(Channel.Render(Reference("C0PIER"), SampleReplies.Answer()))).Kind.ShouldBe(SendOutcomeKind.Refused);

        _host.Slack.Of("chat.postMessage").Count.ShouldBe(1);
    }

    [Fact]
    public async Task SendAsync_SlackOutOfReach_IsRefused()
    {
        var message = Channel.Render(Reference("C0PIER"), SampleReplies.Answer());
        await _host.Slack.DisposeAsync();

        (await SendAsync(message)).Kind.ShouldBe(SendOutcomeKind.Refused);
    }

    [Fact]
    public async Task SendAsync_AnotherWorkspace_IsUnreachable()
    {
        var foreign = new SlackAddress("T0STRANGER", null, "C0PIER").Reference(isShared: true, DateTimeOffset.UnixEpoch);

        (await Channel.SendAsync(foreign, Channel.Render(foreign, SampleReplies.Answer()), "key", CancellationToken.None)).Kind.ShouldBe(SendOutcomeKind.Unreachable);
        _host.Slack.Posts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("[]")]
    public async Task SendAsync_MessageOrReferenceThatCannotBeRead_IsInvalid(string message)
    {
        (await SendAsync(message)).Kind.ShouldBe(SendOutcomeKind.Invalid);
        (await Channel.SendAsync(Reference("C0PIER") with { Address = message }, "[{}]", "key", CancellationToken.None)).Kind.ShouldBe(SendOutcomeKind.Invalid);
    }

    [Fact]
    public void Serves_Channels_ItsOwnAlone() => (Channel.Serves("slack"), Channel.Serves("msteams")).ShouldBe((true, false));

    private Task<SendOutcome> SendAsync(string message) => Channel.SendAsync(Reference("C0PIER"), message, "key", CancellationToken.None);

    private static ConversationReference Reference(string channel) => new SlackAddress(StandInSlack.Team, null, channel).Reference(isShared: true, DateTimeOffset.UnixEpoch);
}
