using System.Collections.Immutable;
using Briefing.Conversation.Understanding;
using Briefing.Conversation.Understanding.Lu;
using Briefing.Conversation.Understanding.Patterns;

namespace Briefing.Tests.Conversation.Understanding;

/// <summary>How what was learned and what a pattern accounts for are weighed.</summary>
public sealed class IntentRankingTests
{
    private static readonly IntentRanking Ranking = new(LuParser.Parse("questions.lu", """
        # WhatSaid
        - what did they say about the quay
        # WhoIs
        - who is the harbour master
        # Greeting
        - hello there
        # None
        - my tea is cold
        """), new Dictionary<string, ImmutableArray<ImmutableArray<string>>>());

    [Fact]
    public void Rank_PatternAccountsForEveryWord_OutweighsALearnedDoubt() =>
        Name("what did they say about the quay", (Intents.None, 0.6)).ShouldBe(Intents.WhatSaid);

    [Fact]
    public void Rank_LearnedToBeSurelyNoQuestion_OutweighsAPattern() =>
        Name("what did they say about the quay", (Intents.None, 0.9999)).ShouldBe(Intents.None);

    [Fact]
    public void Rank_NoPatternFits_GoesByWhatWasLearned() =>
        Name("so the quay then", (Intents.WhatSaid, 0.97)).ShouldBe(Intents.WhatSaid);

    [Fact]
    public void Rank_NoPatternFitsAndNothingIsLikely_IsNone() =>
        Name("so the quay then", (Intents.WhatSaid, 0.28)).ShouldBe(Intents.None);

    private static string Name(string utterance, (string Intent, double Probability) learned) =>
        Ranking.Rank(Tokenizer.Split(utterance), [], Of(learned), isGoingOn: false).Top.Name;

    /// <summary>The rest is shared among the other intents.</summary>
    private static Dictionary<string, double> Of((string Intent, double Probability) one)
    {
        string[] all = [Intents.WhatSaid, Intents.WhoIs, Intents.Greeting, Intents.None];
        return all.ToDictionary(intent => intent, intent => intent == one.Intent ? one.Probability : (1 - one.Probability) / (all.Length - 1));
    }
}
