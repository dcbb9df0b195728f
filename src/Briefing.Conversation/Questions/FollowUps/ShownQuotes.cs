using Briefing.Conversation.Turns;
using Briefing.Conversation.Understanding;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Conversation.Understanding.Patterns;

namespace Briefing.Conversation.Questions.FollowUps;

/// <summary>Which of the quotes that a conversation has shown a question means: "this", "the second quote".</summary>
internal static class ShownQuotes
{
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth"];
    private static readonly string[] Numbers = ["one", "two", "three", "four", "five", "six"];

    /// <summary>The number that a slot names, from 1; 1 for "this", 0 where there is no slot.</summary>
    internal static int NumberIn(SlotValue slot, Utterance utterance) => slot.Entity is null ? 0 : Named(slot, utterance) ?? 1;

    /// <summary>The number that the words of a slot name, from 1: "the second one", "quote 2", "number two", "2nd"; null where they name none.</summary>
    internal static int? Named(SlotValue slot, Utterance utterance)
    {
        var isNumbered = false;
        for (var at = slot.From; at < slot.To; at++)
        {
            var word = utterance.Tokens[at].Folded;
            if (word[0] is >= '1' and <= '9' && (word.Length == 1 || (word.Length == 3 && char.IsAsciiLetter(word[1])))) return word[0] - '0';
            if (Array.IndexOf(Ordinals, word) is >= 0 and var ordinal) return ordinal + 1;
            if (word == "former") return 1;
            if (isNumbered && Array.IndexOf(Numbers, word) is >= 0 and var number) return number + 1;
            isNumbered |= word is "number" or "quote" or "no";
        }

        return null;
    }

    /// <summary>The identity of the quote of the last reply that a slot means; null where there is none such.</summary>
    internal static string? Meant(SlotValue slot, Utterance utterance, ConversationState state)
    {
        var latest = state.LatestQuotes;
        if (latest.IsEmpty) return null;
        if (slot.Entity is null) return state.Picked ?? latest[0];
        if (Named(slot, utterance) is { } number) return number <= latest.Length ? latest[number - 1] : null;
        var words = utterance.Tokens[slot.From..slot.To].Select(token => token.Folded).ToArray();
        if (words.Contains("last") || words.Contains("latter")) return latest[^1];
        if (words.Contains("other")) return latest.Length == 1 ? null : latest.FirstOrDefault(id => id != (state.Picked ?? latest[0]));
        return state.Picked ?? latest[0];
    }

    /// <summary>
    /// Ties a question to the quote of the last reply that it means, and to what that reply was about, so that what follows goes
    /// on from there. A question that names its topic itself is left as it is.
    /// </summary>
    internal static Question Fill(Question question, RecognizerResult result, ConversationState state)
    {
        if (question.Topic.Length > 0 || question.Speakers.Length > 0 || state.Last is null) return question;
        var last = Kept.Open(state.Last);
        // "Who else reported this?", and then "Where was it first reported?": the same is meant.
        var isSame = last.Intent == Intents.Reports && question.Shown <= 1;
        var shown = Meant(result.Best?.Slots.FirstOrDefault(slot => slot.Entity == "shown") ?? default, result.Utterance, state);
        if (!isSame && shown is null) return question;
        return question with
        {
            Quote = isSame ? last.Quote : shown,
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
