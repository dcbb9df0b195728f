using Briefing.Conversation.Scopes;
using Briefing.Conversation.Turns;

namespace Briefing.Tests.Conversation.Scopes;

public sealed class ScopeTalkTests(ScopedBot fixture) : IClassFixture<ScopedBot>
{
    [Theory]
    [InlineData("only answer from Harbour Herald and Island Review here")]
    [InlineData("Please answer only from the Harbour Herald, Island Review in this channel")]
    [InlineData("restrict answers here to Harbour Herald and Island Review")]
    [InlineData("from now on only use Harbour Herald and the Island Review")]
    public async Task Set_ByWhoManages_TiesTheChannelInAllItsThreads(string utterance)
    {
        var channel = ScopedBot.Fresh();

        (await fixture.SayAsync(channel, utterance, manages: true)).Text.ShouldContain("Harbour Herald, Island Review");

        fixture.Scopes.Of([$"msteams/harbour/{channel}"]).ShouldHaveSingleItem().Sources.ShouldBe(["Harbour Herald", "Island Review"]);
        var other = ScopedBot.In(channel, "list sources") with { ConversationId = $"msteams/harbour/{channel}%3Bmessageid%3D2" };
        (await fixture.Tied.RespondAsync(other, CancellationToken.None)).Sources.Select(source => source.Publisher).Distinct().ShouldBe(["Harbour Herald", "Island Review"], ignoreOrder: true);
    }

    [Fact]
    public async Task SetClearAndShow_ByAMember_ChangeNothing()
    {
        var channel = ScopedBot.Fresh();
        var place = $"msteams/harbour/{channel}";

        await fixture.SayAsync(channel, "only answer from Island Review here");
        fixture.Scopes.Of([place]).ShouldBeEmpty();

        fixture.Scopes.Set(new SourceScope(place, ["Island Review"], ScopedBot.Now));
        (await fixture.SayAsync(channel, "answer from all sources again")).Text.ShouldContain("administers");
        fixture.Scopes.Of([place]).ShouldHaveSingleItem();
        (await fixture.SayAsync(channel, "which sources are allowed here?")).Text.ShouldContain("Island Review");
    }

    [Fact]
    public async Task SetInPrivate_InAChannelOfSeveralPeople_IsNotForItsMembersToDo()
    {
        var channel = ScopedBot.Fresh();
        var aside = ScopedBot.In(channel, "only answer from Island Review here", manages: true);

        await fixture.Tied.RespondAsync(aside with { Reference = aside.Reference! with { Key = "msteams/harbour/ann-alone", IsShared = false } }, CancellationToken.None);

        fixture.Scopes.All().ShouldNotContain(scope => scope.Place.Contains(channel, StringComparison.Ordinal) || scope.Place.EndsWith("ann-alone", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Clear_ByWhoManages_UntiesThePlace()
    {
        var channel = ScopedBot.Fresh();
        await fixture.SayAsync(channel, "only answer from Island Review here", manages: true);

        (await fixture.SayAsync(channel, "answer from all sources here again", manages: true)).Text.ShouldContain("all sources");

        (await fixture.SayAsync(channel, "list sources")).Sources.Length.ShouldBe(4);
        (await fixture.SayAsync(channel, "which sources are allowed here?")).Text.ShouldContain("not tied");
    }

    [Fact]
    public async Task Set_ForTheTeam_HoldsInEveryChannelOfItAndInNoOther()
    {
        var (one, other, team) = (ScopedBot.Fresh(), ScopedBot.Fresh(), ScopedBot.Fresh());
        await fixture.SayAsync(one, "only answer from Lighthouse Post in this team", manages: true, team: team);

        (await fixture.SayAsync(other, "list sources", team: team)).Sources.ShouldHaveSingleItem().Publisher.ShouldBe("Lighthouse Post");
        (await fixture.SayAsync(other, "list sources", team: ScopedBot.Fresh())).Sources.Length.ShouldBe(4);
        (await fixture.SayAsync(ScopedBot.Fresh(), "only answer from Lighthouse Post in this team", manages: true)).Outcome.ShouldBe(Outcome.Clarify);
    }

    [Fact]
    public async Task Set_WithinAWiderTie_NeitherLoosensItNorTellsWhatItKeepsAway()
    {
        var (channel, team) = (ScopedBot.Fresh(), ScopedBot.Fresh());
        fixture.Scopes.Set(new SourceScope($"msteams/harbour/team%2F{team}", ["Island Review"], ScopedBot.Now));

        var there = await fixture.SayAsync(channel, "only answer from Lighthouse Post here", manages: true, team: team);
        var nowhere = await fixture.SayAsync(channel, "only answer from Vanished Gazette here", manages: true, team: team);

        there.Text.Replace("Lighthouse Post", "N", StringComparison.Ordinal).ShouldBe(nowhere.Text.Replace("Vanished Gazette", "N", StringComparison.Ordinal));
        (await fixture.SayAsync(channel, "answer from all sources here", manages: true, team: team)).Text.ShouldContain("Island Review");
        (await fixture.SayAsync(channel, "list sources", team: team)).Sources.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Set_WithANameThatIsUnknown_ChangesNothingAndSaysWhich()
    {
        var channel = ScopedBot.Fresh();

        var reply = await fixture.SayAsync(channel, "only answer from Island Review and Vanished Gazette here", manages: true);

        reply.Text.ShouldContain("Vanished Gazette");
        reply.Text.ShouldNotContain("Island Review");
        fixture.Scopes.Of([$"msteams/harbour/{channel}"]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("What did Lindqvist say about all sources of money?")]
    [InlineData("Who said that the only answer is a fast boat?")]
    [InlineData("Which sources report the closing?")]
    [InlineData("only from the Harbour Herald")]
    [InlineData("and in the Island Review?")]
    [InlineData("What do all sources say about the quay?")]
    [InlineData("list sources")]
    [InlineData("What sources do you have?")]
    public async Task Questions_AboutSources_AreStillQuestions(string utterance)
    {
        var reply = await fixture.SayAsync(ScopedBot.Fresh(), utterance, manages: true);

        reply.Intent.ShouldNotBeOneOf("SetScope", "ClearScope", "ShowScope");
    }
}
