using Briefing.Conversation.Digests.Content;
using Briefing.Conversation.Digests.Schedules;
using Briefing.Conversation.Digests.Subscriptions;
using Briefing.Conversation.Replies;
using Briefing.Conversation.Scopes;
using Briefing.Conversation.Turns;

namespace Briefing.Tests.Conversation.Scopes;

public sealed class ScopedDigestTests(ScopedBot fixture) : IClassFixture<ScopedBot>
{
    private static readonly DateTimeOffset Now = new(2030, 4, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly IDigestComposer _composer = fixture.Tied.Digests(fixture.Database);

    [Fact]
    public void Preview_ForATiedChannel_HoldsQuotesOfItsSourcesAloneAndSaysSo()
    {
        var channel = ScopedBot.Fresh();
        fixture.Scopes.Set(new SourceScope($"msteams/harbour/{channel}", ["Island Review"], ScopedBot.Now));

        var digest = _composer.Preview(Wanted(channel), DateTimeOffset.MinValue, Now);

        digest.Reply.Quotes.ShouldNotBeEmpty();
        digest.Reply.Quotes.ShouldAllBe(quote => quote.Source.Id == "island-review");
        digest.Reply.Closing.Count(line => line.Contains("Island Review", StringComparison.Ordinal)).ShouldBeGreaterThan(0);
        ReplyText.Render(digest.Reply).ShouldNotContain("Herald");
        _composer.Preview(Wanted(ScopedBot.Fresh()), DateTimeOffset.MinValue, Now).Reply.Quotes.ShouldContain(quote => quote.Source.Id != "island-review");
    }

    [Fact]
    public async Task Preview_ForAChannelOfATiedTeam_HeedsTheTeamThatItsTurnsTold()
    {
        var (channel, team) = (ScopedBot.Fresh(), ScopedBot.Fresh());
        await fixture.SayAsync(channel, "hello", team: team);
        fixture.Scopes.Set(new SourceScope($"msteams/harbour/team%2F{team}", ["Lighthouse Post"], ScopedBot.Now));

        _composer.Preview(Wanted(channel), DateTimeOffset.MinValue, Now).Reply.Quotes.ShouldAllBe(quote => quote.Source.Publisher == "Lighthouse Post");
    }

    [Fact]
    public void Compose_AfterTheChannelWasTied_DoesNotTakeWhatIsOutOfSightForWithdrawn()
    {
        var channel = ScopedBot.Fresh();
        var sent = _composer.Compose(Wanted(channel) with { MostItems = 30 }, null, DateTimeOffset.UtcNow).Content;
        sent.Items.ShouldContain(item => item.DocumentId != "island-review");
        fixture.Scopes.Set(new SourceScope($"msteams/harbour/{channel}", ["Island Review"], ScopedBot.Now));

        var next = _composer.Compose(Wanted(channel), sent, Now);

        next.Reply.Corrections.ShouldBeEmpty();
        next.HasNews.ShouldBeFalse();
    }

    private static Subscription Wanted(string channel) => new()
    {
        Id = "d1", Kind = SubscriptionKind.Digest, Conversation = $"msteams/harbour/{channel}", OwnerId = "msteams/harbour/ann", Created = ScopedBot.Now,
        Schedule = new Schedule(Schedule.EveryDay, new TimeOnly(8, 30), "Europe/Rome"),
    };
}
