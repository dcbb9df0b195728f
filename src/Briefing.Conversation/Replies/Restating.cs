using System.Collections.Immutable;
using Briefing.Conversation.Questions;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Understanding;
using Briefing.Conversation.Understanding.Names;

namespace Briefing.Conversation.Replies;

/// <summary>Says in whole words how a follow-up was understood, so that the user sees what was kept from before and what was not.</summary>
internal sealed class Restating(Wording wording)
{
    /// <summary>The reply with the question as it was understood, where the user did not write all of it.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="question">The question as it was answered.</param>
    /// <param name="fresh">The question as the words alone have it; null where they are no question at all.</param>
    internal Reply Restated(Reply reply, Question question, Question? fresh) =>
        reply.Outcome == Outcome.SmallTalk || question.Intent is Intents.Reports or Intents.Verify || (fresh is not null && IsWhole(question, fresh)) ? reply : reply with { Understood = wording.Say("UnderstoodLead", Words(question)) };

    /// <summary>The reply with the misspelt names of the question and what they were read as.</summary>
    internal static Reply WithReadings(Reply reply, ImmutableArray<NameReading> readings, Wording wording)
    {
        if (readings.IsEmpty) return reply;
        var lines = readings.Distinct().Select(reading => wording.Say("NameReadAs", reading.Typed, reading.Read));
        return reply with { Understood = string.Join(' ', reply.Understood.Length == 0 ? lines : lines.Append(reply.Understood)) };
    }

    /// <summary>The question in words of its own.</summary>
    internal string Words(Question question) => wording.Say("Restated", new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["intent"] = question.Intent,
        ["speaker"] = question.UnknownSpeaker ?? Joined(question.Speakers),
        ["topic"] = question.Topic,
        ["sources"] = Joined(question.Sources),
        ["except"] = Joined(question.ExceptSources),
        ["days"] = question.DaysText ?? "",
        ["direct"] = question.OnlyDirect,
        ["words"] = question.Text,
        ["shown"] = (double)question.Documents.Length,
        ["meaning"] = question.Meaning ?? "",
        ["kind"] = question.Kind.ToString().ToLowerInvariant(),
    });

    private static bool IsWhole(Question question, Question fresh) =>
        fresh.Intent is not (Intents.FollowUp or Intents.None or Intents.Narrow or Intents.Correction)
        && question.Topic == fresh.Topic && question.Documents.IsEmpty && question.Meaning is null && question.DaysText == fresh.DaysText && question.OnlyDirect == fresh.OnlyDirect
        && Joined(question.Speakers) == Joined(fresh.Speakers) && Joined(question.Sources) == Joined(fresh.Sources) && Joined(question.ExceptSources) == Joined(fresh.ExceptSources);

    private static string Joined(ImmutableArray<Named> names) => names.Length switch
    {
        0 => "",
        1 => names[0].Name,
        _ => string.Join(", ", names.Take(names.Length - 1).Select(name => name.Name)) + " and " + names[^1].Name,
    };
}
