using Briefing.Conversation.Questions;
using Briefing.Conversation.Questions.Evidence;
using Briefing.Conversation.Understanding;
using Briefing.Knowledge.Search;

namespace Briefing.Tests.Conversation.Questions.Evidence;

public sealed class PlainReadingTests
{
    private static readonly HashSet<string> Saying = new(StringComparer.Ordinal) { "say", "call" };

    [Fact]
    public void Of_WhatSomebodyDid_IsAskedOfWhatIsTold()
    {
        var plain = PlainReading.Of(Asked("How did Falk help the harbour?", AnswerKind.Manner), Saying).ShouldNotBeNull();
        plain.Intent.ShouldBe(Intents.Manner);
        plain.Speakers.ShouldBeEmpty();
        plain.About.ShouldHaveSingleItem().Name.ShouldBe("Ada Falk");
        plain.Topic.ShouldBe("Ada Falk harbour");
    }

    [Theory]
    [InlineData("What did Falk say of the harbour?", AnswerKind.Statement)]
    [InlineData("Did Falk call the harbour a ruin?", AnswerKind.Whether)]
    [InlineData("Ada Falk on the harbour", AnswerKind.Statement)]
    public void Of_WhatSomebodySaid_IsLeftAsItIs(string text, AnswerKind kind) => PlainReading.Of(Asked(text, kind), Saying).ShouldBeNull();

    private static Question Asked(string text, AnswerKind kind) =>
        new() { Intent = Intents.WhatSaid, Text = text, Kind = kind, Speakers = [new Named(["falk"], "Ada Falk")], Topic = "harbour" };
}
