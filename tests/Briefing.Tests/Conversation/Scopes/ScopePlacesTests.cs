using Briefing.Conversation.Digests.Subscriptions;
using Briefing.Conversation.Scopes;
using Briefing.Conversation.Turns;

namespace Briefing.Tests.Conversation.Scopes;

public sealed class ScopePlacesTests
{
    [Fact]
    public void Of_AThread_AreThoseOfItsChannel()
    {
        var turn = new Turn("msteams/t/19%3Ac%3Bmessageid%3D5", "hello", default) { Place = "msteams/t/19%3Ac", Team = "msteams/t/team%2F19%3Ag" };

        ScopePlaces.Of(turn).ShouldBe(["msteams/t/", "msteams/t/team%2F19%3Ag", "msteams/t/19%3Ac"]);
    }

    [Fact]
    public void Of_ATurnThatTellsNoPlace_AreThoseOfItsReferenceElseOfItsConversation()
    {
        var reference = new ConversationReference("slack/w/c1", "slack", "w", true, "{}", default);

        ScopePlaces.Of(new Turn("slack/w/c1%2F17", "hello", default) { Reference = reference }).ShouldBe(["slack/w/", "slack/w/c1"]);
        ScopePlaces.Of(new Turn("emulator//c", "hello", default)).ShouldBe(["emulator//", "emulator//c"]);
        ScopePlaces.Of(new Turn("8c5d", "hello", default)).ShouldBe(["8c5d"]);
    }

    [Fact]
    public void OfTenant_IsTheFirstPlaceOfAllItsConversations()
    {
        var tenant = ScopePlaces.OfTenant("msteams", "a/b c");

        ScopePlaces.Of("msteams/a%2Fb%20c/19%3Ax", null)[0].ShouldBe(tenant);
        ScopePlaces.Of("msteams/a/19%3Ax", null).ShouldNotContain(tenant);
    }
}
