using System.Collections.Immutable;
using Briefing.Conversation.Questions.Clarifying;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Understanding;
using Briefing.Conversation.Understanding.Patterns;

namespace Briefing.Tests.Conversation.Questions.Clarifying;

public sealed class ChoiceTests
{
    private static readonly ImmutableArray<KeptOffer> Offers =
    [
        Offer("What did Anna Krol say about the lock?", "anna-krol", "anna", "krol", "senator"),
        Offer("What did Piet Krol say about the lock?", "piet-krol", "piet", "krol", "lock", "keeper"),
    ];

    [Theory]
    [InlineData("what did piet krol say about the lock", "piet-krol")]
    [InlineData("the first", "anna-krol")]
    [InlineData("2", "piet-krol")]
    [InlineData("number two please", "piet-krol")]
    [InlineData("the 2nd one", "piet-krol")]
    [InlineData("one", "anna-krol")]
    [InlineData("the latter", "piet-krol")]
    [InlineData("Anna", "anna-krol")]
    [InlineData("the senator", "anna-krol")]
    [InlineData("I mean the lock keeper", "piet-krol")]
    [InlineData("the senatr", "anna-krol")]
    public void Of_WhatIsTyped_ChoosesOne(string typed, string meant) => Choice.Of(Typed(typed), Offers).ShouldNotBeNull(typed).Meant.ShouldBe(meant);

    [Theory]
    [InlineData("Krol")]
    [InlineData("3")]
    [InlineData("Who called the toll a robbery?")]
    public void Of_WhatFitsNoneOrBoth_IsNoChoice(string typed) => Choice.Of(Typed(typed), Offers).ShouldBeNull();

    [Theory]
    [InlineData("both", true, false)]
    [InlineData("all of them", true, false)]
    [InlineData("neither", false, true)]
    [InlineData("none of those", false, true)]
    [InlineData("both sides of the canal say so", false, false)]
    public void IsAll_IsNone_OnlyBySuchWordsAlone(string typed, bool isAll, bool isNone) =>
        (Choice.IsAll(Typed(typed)), Choice.IsNone(Typed(typed))).ShouldBe((isAll, isNone));

    private static KeptOffer Offer(string label, string key, params ImmutableArray<string> words) =>
        new(label, new KeptQuestion { Intent = Intents.WhatSaid, Text = label }, key, words);

    private static RecognizerResult Typed(string text) => new(Tokenizer.Split(text), [], [new ScoredIntent(Intents.None, 0)], null);
}
