using System.Collections.Immutable;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Understanding;

namespace Briefing.Conversation.Questions.Views;

/// <summary>"What is new?": since the user was last here, where the question names no day.</summary>
internal static class Visits
{
    /// <summary>The readings with the end of the visit before.</summary>
    internal static ImmutableArray<Question> Fill(ImmutableArray<Question> readings, ConversationState state) =>
        [.. readings.Select(reading => reading.Intent == Intents.WhatIsNew && reading.Days.IsAny ? reading with { LastVisit = state.LastVisit } : reading)];
}
