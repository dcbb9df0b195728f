using Briefing.Conversation.Replies;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Understanding;

namespace Briefing.Conversation.Questions.FollowUps;

/// <summary>Words the question that compares those whom an answer quotes, so that a button can ask it.</summary>
internal static class Comparison
{
    /// <summary>The question; null where fewer than two are quoted, no topic was asked about, or it is a comparison already.</summary>
    internal static string? Of(Reply reply, KeptQuestion? asked, Wording wording)
    {
        if (asked is not { Topic.Length: > 0 } || reply.Outcome != Outcome.Answer || reply.Table is not null || Intents.AreOfViews(asked.Intent)) return null;
        var speakers = reply.Quotes.Select(quote => quote.Statement.Speaker).OfType<Knowledge.Quotations.PersonReference>()
            .Where(speaker => !speaker.Name.Contains('(', StringComparison.Ordinal)).DistinctBy(speaker => speaker.Key).Take(2).ToArray();
        return speakers.Length == 2 ? wording.Say("CompareThem", speakers[0].Name, speakers[1].Name, asked.Topic) : null;
    }
}
