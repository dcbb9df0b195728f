using System.Collections.Immutable;
using Briefing.Conversation.Understanding;
using Briefing.Conversation.Understanding.Lu;
using Briefing.Conversation.Understanding.Patterns;
using Briefing.Conversation.Understanding.Scoring;

namespace Briefing.Tests.Conversation.Understanding;

/// <summary>Which of the two sets of weights is believed.</summary>
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
    public void Rank_PatternOfAQuestion_IsBelievedThoughThePoolLeansToARemark() =>
        Name("what did they say about the quay", first: (Intents.WhatSaid, 0.9), pooled: (Intents.None, 0.6)).ShouldBe(Intents.WhatSaid);

    [Fact]
    public void Rank_PoolIsSureThatItIsNoQuestion_IsBelieved() =>
        Name("what did they say about the quay", first: (Intents.WhatSaid, 0.9), pooled: (Intents.None, 0.999)).ShouldBe(Intents.None);

    [Fact]
    public void Rank_NoPatternFits_GoesByThePool() =>
        Name("so the quay then", first: (Intents.WhatSaid, 0.97), pooled: (Intents.None, 0.97)).ShouldBe(Intents.None);

    [Fact]
    public void Rank_PatternOfNoQuestion_GoesByThePool() =>
        Name("hello there", first: (Intents.Greeting, 0.9), pooled: (Intents.None, 0.999)).ShouldBe(Intents.None);

    private static string Name(string utterance, (string Intent, double Probability) first, (string Intent, double Probability) pooled) =>
        Ranking.Rank(Tokenizer.Split(utterance), [], new LearnedProbabilities(Of(first), Of(pooled)), isGoingOn: false).Top.Name;

    /// <summary>The rest is shared among the other intents.</summary>
    private static Dictionary<string, double> Of((string Intent, double Probability) one)
    {
        string[] all = [Intents.WhatSaid, Intents.WhoIs, Intents.Greeting, Intents.None];
        return all.ToDictionary(intent => intent, intent => intent == one.Intent ? one.Probability : (1 - one.Probability) / (all.Length - 1));
    }
}
