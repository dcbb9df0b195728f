using System.Collections.Immutable;
using Briefing.Conversation.Understanding.Lu;
using Briefing.Conversation.Understanding.Patterns;

namespace Briefing.Tests.Conversation.Understanding.Patterns;

public sealed class PatternIndexTests
{
    private static readonly ImmutableArray<LuUtterance> Patterns =
    [
        .. LuParser.Parse("mine.lu", """
            @ ml topic
            @ ml craft

            # Tides
            - when is (high | low) tide
            - [please] tell me of the tide
            - {@topic} or nothing
            - {@craft} in port
            - {@topic}
            """).Intents.Single().Utterances,
    ];

    private static readonly Dictionary<string, ImmutableArray<ImmutableArray<string>>> Lists =
        new(StringComparer.Ordinal) { ["craft"] = [["barge"], ["pilot", "boat"]] };

    [Theory]
    [InlineData("When is low tide?")]
    [InlineData("tell me of the tide")]
    [InlineData("please tell me of the tide")]
    [InlineData("herring or nothing")]
    [InlineData("pilot boat in port")]
    [InlineData("barge in port")]
    [InlineData("lock gates")]
    public void Fitting_UtteranceThatFitsPatterns_HoldsAllOfThem(string text)
    {
        var utterance = Tokenizer.Split(text);
        var matcher = new PatternMatcher(utterance, [], Lists);

        var fitting = new PatternIndex(Patterns, Lists).Fitting(utterance);

        var fits = Enumerable.Range(0, Patterns.Length).Where(at => matcher.Match("Tides", Patterns[at]) is not null).ToArray();
        fits.ShouldNotBeEmpty();
        fits.ShouldAllBe(at => fitting[at]);
    }

    [Fact]
    public void Fitting_UtteranceWithoutAWordOfAPattern_LeavesItOut()
    {
        var fitting = new PatternIndex(Patterns, Lists).Fitting(Tokenizer.Split("the lock gates"));

        Enumerable.Range(0, Patterns.Length).Where(at => fitting[at]).ShouldBe([4]);
    }
}
