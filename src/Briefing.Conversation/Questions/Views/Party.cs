using System.Collections.Immutable;
using Briefing.Conversation.Questions.Evidence;
using Briefing.Conversation.Understanding;
using Briefing.Knowledge.Quotations;

namespace Briefing.Conversation.Questions.Views;

/// <summary>A speaker or a source that is set beside others.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Named">What the name means; null for somebody whom no source names.</param>
/// <param name="IsSource">Whether it is a source.</param>
internal sealed record Party(string Name, Named? Named, bool IsSource)
{
    /// <summary>What the party has on a topic, best first; nothing of others' words.</summary>
    internal Found Find(Question question, string topic, EvidenceSearch evidence, int limit)
    {
        if (Named is null) return Found.Nothing(Gap.UnknownSpeaker);
        var asked = question with { Topic = topic, UnknownSpeaker = null };
        if (IsSource)
            return evidence.Find(asked with { Intent = question.Speakers.IsEmpty ? Intents.Topic : Intents.WhatSaid, Sources = [Named] }, limit: limit);
        var found = evidence.Find(asked with { Intent = Intents.WhatSaid, Speakers = [Named], About = [] }, limit: limit);
        // A table gives a speaker's own words alone: what others write of the speaker is another column's.
        return found with { Answers = [.. found.Answers.Where(candidate => IsOwn(candidate.Statement))] };
    }

    internal bool IsOwn(Statement statement) => Named is not null && statement.Speaker is { } speaker && Named.Keys.Contains(speaker.Key);
}
