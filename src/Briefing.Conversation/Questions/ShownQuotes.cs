using Briefing.Conversation.Turns;
using Briefing.Conversation.Understanding;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Conversation.Understanding.Patterns;

namespace Briefing.Conversation.Questions;

/// <summary>Which of the quotes that a conversation has shown a question means: "this", "the second quote".</summary>
internal static class ShownQuotes
{
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth"];

    /// <summary>The number that a slot names, from 1; 1 for "this", 0 where there is no slot.</summary>
    internal static int NumberIn(SlotValue slot, Utterance utterance)
    {
        if (slot.Entity is null) return 0;
        for (var at = slot.From; at < slot.To; at++)
        {
            var word = utterance.Tokens[at].Folded;
            if (word.Length == 1 && word[0] is >= '1' and <= '9') return word[0] - '0';
            if (Array.IndexOf(Ordinals, word) is >= 0 and var ordinal) return ordinal + 1;
        }

        return 1;
    }

    /// <summary>
    /// Ties a question to the quote of the last reply that it means, and to what that reply was about, so that what follows goes
    /// on from there. A question that names its topic itself is left as it is.
    /// </summary>
    internal static Question Fill(Question question, ConversationState state)
    {
        if (question.Topic.Length > 0 || question.Speakers.Length > 0 || state.Last is null) return question;
        var last = Kept.Open(state.Last);
        // "Who else reported this?", and then "Where was it first reported?": the same is meant.
        var isSame = last.Intent == Intents.Reports && question.Shown <= 1;
        var (first, number) = (state.Shown.Length - state.Latest, Math.Max(1, question.Shown));
        if (!isSame && (first < 0 || number > state.Latest)) return question;
        return question with
        {
            Quote = isSame ? last.Quote : state.Shown[first + number - 1],
            Speakers = last.Speakers,
            Topic = last.Topic,
            About = last.About,
            Text = last.Text,
        };
    }

    /// <summary>The question that a question about a quote's reports goes on from; any other is itself.</summary>
    internal static Question Behind(Question question) => question.Intent != Intents.Reports ? question : question with
    {
        Intent = question.Speakers.IsEmpty ? Intents.Topic : Intents.WhatSaid,
        Quote = null,
    };
}
