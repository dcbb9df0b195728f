using System.Collections.Immutable;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Understanding;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Conversation.Understanding.Patterns;

namespace Briefing.Conversation.Questions;

/// <summary>Fills in what a follow-up leaves out: speaker, topic, source and days of the question before, and who a pronoun means.</summary>
internal static class FollowUps
{
    private static readonly HashSet<string> Empty = new(StringComparer.OrdinalIgnoreCase)
        { "it", "that", "this", "them", "those", "these", "so", "there", "then", "else", "exactly", "is", "was", "did", "do", "does", "the", "about", "when", "where", "why", "how", "who", "what", "much", "many", "long", "happen", "happened", "he", "she", "they", "say", "said" };

    private static readonly HashSet<string> Replying = new(StringComparer.OrdinalIgnoreCase)
        { "reply", "answer", "respond", "react", "response", "reaction", "replied", "answered", "responded" };

    /// <summary>The readings of a question, likeliest first; the first that has an answer is taken.</summary>
    internal static ImmutableArray<Question> Readings(Question question, RecognizerResult result, ConversationState state)
    {
        if (question.Intent == Intents.Reports) return [ShownQuotes.Fill(WithPerson(question, result, state), state)];
        if (state.Last is not { } kept) return [Fill(question, result, state)];
        var last = ShownQuotes.Behind(Kept.Open(kept));
        if (question.Intent != Intents.FollowUp)
        {
            var filled = Fill(question, result, state);
            // "When?" is first of all when the one spoken of before said or did it.
            return filled is { Intent: Intents.When or Intents.HowMuch, TopicIsKept: true, Speakers.IsEmpty: true } && last.Speakers.Length > 0
                ? [filled with { Speakers = last.Speakers }, filled] : [filled];
        }

        var changed = Topical(question, last);
        return Continue(question, result, last) is { } next ? [next, changed] : [changed];
    }

    private static Question Fill(Question question, RecognizerResult result, ConversationState state)
    {
        if (state.Last is not { } kept) return WithPerson(question, result, state);
        var last = ShownQuotes.Behind(Kept.Open(kept));
        question = WithPerson(question, result, state);
        var names = question.Speakers.Length > 0 || question.UnknownSpeaker is not null;
        var isBare = IsBare(question.Topic);
        if ((Intents.AreOfTopic(question.Intent) || question.Intent is Intents.When or Intents.HowMuch) && isBare && !names)
            return Inherit(question, last) with { Topic = last.Topic, About = last.About, Speakers = Intents.AreOfTopic(question.Intent) && Intents.AreOfSpeech(last.Intent) ? last.Speakers : [], TopicIsKept = true };
        if (question.Intent == Intents.WhatSaid && question.Topic.Length == 0 && question.Cue.Split(' ').Any(Replying.Contains))
            return Inherit(question, last) with { Topic = last.Topic, TopicIsKept = true };
        if (Intents.AreOfSpeech(question.Intent) && isBare && question.Topic.Length > 0)
            return Inherit(question, last) with { Topic = last.Topic, About = last.About, TopicIsKept = true };
        return question;
    }

    /// <summary>"What about Macron?", "And Mike Waltz?", "And in 2024?": the same question of somebody or something else; null where only the topic changes.</summary>
    private static Question? Continue(Question question, RecognizerResult result, Question last)
    {
        var slot = result.Best!.Slots.FirstOrDefault(slot => slot.Entity == "topic");
        var named = AboutOnly(result, slot) ? null : result.Mentions.FirstOrDefault(mention => mention.Kind == MentionKind.Speaker
            && mention.From >= slot.From && mention.To == slot.To && slot.To - slot.From - mention.Length <= 1);
        var next = last with { Confidence = question.Confidence, UnknownSpeaker = null, TopicIsKept = true };
        var person = named is null ? null : new Named(named.Keys, named.Name);
        if (person is not null && (Intents.AreOfSpeech(last.Intent) || last.Intent is Intents.WhoIs or Intents.WhoSaid))
            return next with
            {
                Intent = last.Intent == Intents.WhoSaid ? Intents.WhatSaid : last.Intent,
                Speakers = [person],
                About = [.. last.About.Where(about => about.Keys[0] != person.Keys[0])],
                Text = Replaced(last, person.Name),
            };
        if (person is not null && last.About.Length > 0 && last.Topic.Length > 0)
            return next with { About = [person], Topic = Swap(last.Topic, last.About[0].Name, person.Name), Text = Swap(last.Text, last.About[0].Name, person.Name) };
        if (!question.Days.IsAny && IsBare(question.Topic)) return next with { Days = question.Days, DaysText = question.DaysText };
        if (question.Sources.Length > 0 && IsBare(question.Topic)) return next with { Sources = question.Sources };
        if (person is not null) return next with { Intent = Intents.WhatSaid, Speakers = [person], About = [], Text = $"{person.Name} {last.Topic}" };
        return IsUnknownName(question.Topic, result) && (Intents.AreOfSpeech(last.Intent) || last.Intent == Intents.WhoIs)
            ? next with { Speakers = [], UnknownSpeaker = question.Topic } : null;
    }

    /// <summary>"And about Europe?": the same of the same speaker, on another topic.</summary>
    private static Question Topical(Question question, Question last) => last with
    {
        Confidence = question.Confidence,
        Intent = last.Intent is Intents.WhoIs or Intents.WhoSaid or Intents.Compare or Intents.Timeline or Intents.Summary ? Intents.Topic : last.Intent,
        Speakers = last.Intent == Intents.WhoIs ? [] : last.Speakers,
        Topic = question.Topic,
        About = question.About,
        TopicIsKept = false,
        UnknownSpeaker = null,
        Days = question.Days.IsAny ? last.Days : question.Days,
        DaysText = question.DaysText ?? last.DaysText,
        Text = string.Join(' ', [.. last.Speakers.Select(speaker => speaker.Name), question.Topic]),
    };

    /// <summary>"and about X", not "what about X": X is a topic, whoever it may name.</summary>
    private static bool AboutOnly(RecognizerResult result, SlotValue slot) =>
        slot.From > 0 && result.Utterance.Tokens[slot.From - 1].Folded is "about" or "on" or "regarding" or "concerning"
        && (slot.From < 2 || result.Utterance.Tokens[slot.From - 2].Folded is not ("what" or "how"));

    private static bool IsUnknownName(string topic, RecognizerResult result) =>
        !result.Utterance.IsLowerCase && topic.Split(' ') is { Length: <= 3 } words && words.All(word => char.IsUpper(word[0]) && word.Skip(1).Any(char.IsLower))
        && words.Length >= 2;

    /// <summary>"Who is he?", "Why did he say that?": the pronoun means who was asked about last.</summary>
    private static Question WithPerson(Question question, RecognizerResult result, ConversationState state)
    {
        if (state.Person is not { } person || !result.Mentions.Any(mention => mention.Kind == MentionKind.Pronoun)) return question;
        var named = new Named(person.Keys, person.Name);
        var inSlot = result.Best?.Slots.Any(slot => slot.Mention is { Kind: MentionKind.Pronoun }) == true;
        if (inSlot && question.Speakers.IsEmpty) return question with { Speakers = [named], Text = $"{question.Text} {named.Name}" };
        return question.About.IsEmpty && question.Speakers.IsEmpty
            ? question with { About = [named], Topic = $"{question.Topic} {named.Name}", Text = $"{question.Text} {named.Name}" } : question;
    }

    private static Question Inherit(Question question, Question last) => question with
    {
        Sources = question.Sources.IsEmpty ? last.Sources : question.Sources,
        Days = question.Days.IsAny ? last.Days : question.Days,
        DaysText = question.DaysText ?? last.DaysText,
        Text = $"{question.Text} {last.Topic}",
    };

    private static bool IsBare(string topic) => topic.Length == 0 || topic.Split(' ').All(Empty.Contains);

    private static string Replaced(Question last, string name) =>
        last.Speakers.Length == 1 ? Swap(last.Text, last.Speakers[0].Name, name) : $"{name} {last.Topic}";

    /// <summary>Puts one name in place of another, in whichever form the text has it.</summary>
    private static string Swap(string text, string name, string other)
    {
        foreach (var form in name.Split(' ').Reverse().Prepend(name))
            if (text.Contains(form, StringComparison.OrdinalIgnoreCase)) return text.Replace(form, other, StringComparison.OrdinalIgnoreCase);
        return $"{text} {other}";
    }
}
