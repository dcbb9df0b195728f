using System.Collections.Immutable;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Understanding;
using Briefing.Conversation.Understanding.Entities;

namespace Briefing.Conversation.Questions;

/// <summary>Fills in what a follow-up leaves out: speaker, topic, source and days of the question before, and who a pronoun means.</summary>
internal static class FollowUps
{
    private static readonly HashSet<string> Empty = new(StringComparer.OrdinalIgnoreCase)
        { "it", "that", "this", "them", "those", "these", "so", "there", "then", "else", "exactly", "is", "was", "did", "do", "does", "the", "about", "happen", "happened", "he", "she", "they", "say", "said" };

    private static readonly HashSet<string> Replying = new(StringComparer.OrdinalIgnoreCase)
        { "reply", "answer", "respond", "react", "response", "reaction", "replied", "answered", "responded" };

    internal static Question Fill(Question question, RecognizerResult result, ConversationState state)
    {
        if (state.Last is not { } kept) return WithPerson(question, result, state);
        var last = Kept.Open(kept);
        if (question.Intent == Intents.FollowUp) return Continue(question, result, last, state);
        question = WithPerson(question, result, state);
        var names = question.Speakers.Length > 0 || question.UnknownSpeaker is not null;
        var isBare = IsBare(question.Topic);
        if (question.Intent is Intents.Topic or Intents.When or Intents.HowMuch && isBare && !names)
            return Inherit(question, last) with { Topic = last.Topic, About = last.About, Speakers = question.Intent == Intents.Topic && last.Intent == Intents.WhatSaid ? last.Speakers : [], TopicIsKept = true };
        if (question.Intent == Intents.WhatSaid && question.Topic.Length == 0 && question.Cue.Split(' ').Any(Replying.Contains))
            return Inherit(question, last) with { Topic = last.Topic, TopicIsKept = true };
        if (question.Intent == Intents.WhatSaid && isBare && question.Topic.Length > 0)
            return Inherit(question, last) with { Topic = last.Topic, About = last.About, TopicIsKept = true };
        return question;
    }

    /// <summary>"And about Europe?", "What about Macron?", "And Mike Waltz?".</summary>
    private static Question Continue(Question question, RecognizerResult result, Question last, ConversationState state)
    {
        var slot = result.Best!.Slots.FirstOrDefault(slot => slot.Entity == "topic");
        var named = result.Mentions.FirstOrDefault(mention => mention.Kind == MentionKind.Speaker && mention.From >= slot.From && mention.To == slot.To
            && slot.To - slot.From - mention.Length <= 1);
        var next = last with { Confidence = question.Confidence, Kind = last.Kind, UnknownSpeaker = null, TopicIsKept = true };
        if (named is not null && last.Intent is Intents.WhatSaid or Intents.WhoIs or Intents.WhoSaid)
        {
            var person = new Named(named.Keys, named.Name);
            var said = last.Intent == Intents.WhoIs ? Intents.WhoIs : Intents.WhatSaid;
            return next with { Intent = said, Speakers = [person], About = [.. last.About.Where(about => about.Keys[0] != person.Keys[0])],
                Text = Replaced(last, named.Name) };
        }

        if (named is not null && last.About.Length > 0 && last.Topic.Length > 0)
            return next with { About = [new Named(named.Keys, named.Name)], Topic = Swap(last.Topic, last.About[0].Name, named.Name), Text = Swap(last.Text, last.About[0].Name, named.Name) };
        if (!question.Days.IsAny && IsBare(question.Topic)) return next with { Days = question.Days, DaysText = question.DaysText };
        if (question.Sources.Length > 0 && IsBare(question.Topic)) return next with { Sources = question.Sources };
        if (named is not null) return next with { Intent = Intents.WhatSaid, Speakers = [new Named(named.Keys, named.Name)], About = [], Text = $"{named.Name} {last.Topic}" };
        if (IsUnknownName(question.Topic, result) && last.Intent is Intents.WhatSaid or Intents.WhoIs)
            return next with { Speakers = [], UnknownSpeaker = question.Topic };
        var topical = last.Intent is Intents.WhoIs or Intents.WhoSaid ? Intents.Topic : last.Intent;
        return next with { Intent = topical, Topic = question.Topic, About = question.About, TopicIsKept = false, Days = question.Days.IsAny ? last.Days : question.Days,
            Text = string.Join(' ', [.. last.Speakers.Select(speaker => speaker.Name), question.Topic]) };
    }

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
