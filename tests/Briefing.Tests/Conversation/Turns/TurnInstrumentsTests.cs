using Briefing.Conversation.Turns;

namespace Briefing.Tests.Conversation.Turns;

public sealed class TurnInstrumentsTests
{
    [Theory]
    [InlineData("msteams/tenant/19%3Aabc", "msteams")]
    [InlineData("slack/T1/C1", "slack")]
    [InlineData("hosted-webchat//c", "hosted-webchat")]
    [InlineData("my-own-secret-channel/x/y", "other")]
    [InlineData("7c1d2f", "page")]
    public void Channel_IsOneOfAFew_WhateverAStrangerSends(string conversation, string channel) =>
        TurnInstruments.ChannelOf(new Turn(conversation, "", default)).ShouldBe(channel);
}
