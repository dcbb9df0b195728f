using System.Net;
using Briefing.Channels;
using Briefing.Channels.Turns;
using Briefing.Knowledge.Storage;
using Briefing.Tests.Channels.Fixtures;
using Briefing.Tests.Conversation.Digests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Briefing.Tests.Channels.Turns;

/// <summary>What becomes of turns when their host stops, dies, or cannot write to its inbox.</summary>
public sealed class StoppingTests
{
    private static readonly ChannelOptions Watchful = ChannelHost.Quick with
    {
        Inbox = new InboxOptions { Renewal = TimeSpan.FromMilliseconds(20), Lease = TimeSpan.FromMilliseconds(400), Pause = TimeSpan.FromMilliseconds(20) },
    };

    [Fact]
    public async Task Stop_WhileATurnIsAtWork_WaitsForItsAnswer()
    {
        await using var host = await ChannelHost.StartAsync();
        var release = new TaskCompletionSource();
        host.Bot.Before = (_, _) => release.Task;
        var asked = host.PostAsync(host.Message("the harbour"));
        while (host.Bot.Turns.IsEmpty) await Task.Yield();

        var stopping = host.Services.GetRequiredService<IHostApplicationLifetime>();
        var stopped = host.StopAsync();
        while (!stopping.ApplicationStopping.IsCancellationRequested) await Task.Yield();
        stopped.IsCompleted.ShouldBeFalse();
        release.SetResult();
        await stopped;

        (await asked).StatusCode.ShouldBe(HttpStatusCode.OK);
        host.Connector.Messages.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Turn_ThatAHostLeft_IsAnsweredByTheNextOneOnce()
    {
        using var own = new OwnSqlite();
        await using var second = await ChannelHost.StartAsync(Watchful, more: services => services.AddSingleton(own.Database));
        var inbox = new SqlTurnInbox(own.Database, TimeProvider.System, Watchful.Inbox, "a host that died");
        var message = second.Message("the harbour");
        var activity = System.Text.Json.JsonSerializer.Deserialize(message.ToJsonString(), Briefing.Channels.ActivityProtocol.Schema.ActivityJson.Wire.Activity)!;
        var key = Briefing.Channels.ActivityProtocol.Turns.TurnIdentity.Of(activity);
        await inbox.AcceptAsync(InboxTurn.Of("activity", key, message.ToJsonString(), TimeProvider.System.GetUtcNow()), CancellationToken.None);

        while (second.Connector.Messages.Count == 0) await Task.Delay(10);
        using var again = await second.PostAsync(message);

        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        second.Connector.Messages.ShouldHaveSingleItem();
        ((string?)second.Connector.Messages[0]["replyToId"]).ShouldBe((string?)message["id"]);
        second.Bot.Turns.ShouldHaveSingleItem().Utterance.ShouldBe("the harbour");
    }

    [Fact]
    public async Task Turn_ThatIsTooOld_IsReportedToWhoeverAsked()
    {
        using var own = new OwnSqlite();
        await using var host = await ChannelHost.StartAsync(Watchful, more: services => services.AddSingleton(own.Database));
        var inbox = new SqlTurnInbox(own.Database, TimeProvider.System, Watchful.Inbox, "a host that died");
        await inbox.AcceptAsync(InboxTurn.Of("activity", "old", host.Message("the harbour").ToJsonString(), TimeProvider.System.GetUtcNow() - TimeSpan.FromHours(1)), CancellationToken.None);

        while (inbox.CountUnfinished() > 0) await Task.Delay(10);

        ((string?)host.Connector.Messages.ShouldHaveSingleItem()["text"]).ShouldBe(new ChannelOptions().InterruptedText);
        host.Bot.Turns.ShouldBeEmpty();
    }

    [Fact]
    public async Task Turn_ThatWouldBeAnsweredToAnAddressThatIsNotAllowed_IsDropped()
    {
        using var own = new OwnSqlite();
        await using var host = await ChannelHost.StartAsync(Watchful, more: services => services.AddSingleton(own.Database));
        var inbox = new SqlTurnInbox(own.Database, TimeProvider.System, Watchful.Inbox, "a host that died");
        var message = host.Message("the harbour");
        message["serviceUrl"] = "https://elsewhere.example/";
        await inbox.AcceptAsync(InboxTurn.Of("activity", "x", message.ToJsonString(), TimeProvider.System.GetUtcNow()), CancellationToken.None);

        while (inbox.CountUnfinished() > 0) await Task.Delay(10);

        host.Bot.Turns.ShouldBeEmpty();
        host.Connector.Posts.ShouldBeEmpty();
    }

    [Fact]
    public async Task Message_ThatCannotBeKept_IsNotTaken()
    {
        await using var host = await ChannelHost.StartAsync(more: services => services.AddSingleton<ITurnInbox>(new LockedInbox()));

        using var response = await host.PostAsync(host.Message("the harbour"));

        await Answers.ShouldRefuseAsync(response, HttpStatusCode.ServiceUnavailable);
        response.Headers.RetryAfter.ShouldNotBeNull();
        host.Bot.Turns.ShouldBeEmpty();
    }

    private sealed class LockedInbox : ITurnInbox
    {
        private static readonly StoreException Locked = new(StoreFault.Locked, "The store is locked by another program.");

        public bool IsHeld => false;

        public Task<Acceptance> AcceptAsync(InboxTurn turn, CancellationToken cancellation) => Task.FromException<Acceptance>(Locked);

        public Task AnswerReadyAsync(string id, string answer) => Task.FromException(Locked);

        public Task SentAsync(string id, int count) => Task.FromException(Locked);

        public Task AnsweredAsync(string id) => Task.FromException(Locked);

        public Task PutBackAsync(string id, DateTimeOffset notBefore) => Task.FromException(Locked);

        public Task ForgetAsync(string id) => Task.FromException(Locked);

        public Task<System.Collections.Immutable.ImmutableArray<InboxTurn>> ClaimAsync(string kind, int most) => Task.FromException<System.Collections.Immutable.ImmutableArray<InboxTurn>>(Locked);

        public int CountUnfinished() => throw Locked;

        public void Renew() => throw Locked;

        public void Leave() => throw Locked;

        public int Sweep(DateTimeOffset before) => throw Locked;

        public int Forget(string user) => throw Locked;
    }
}
