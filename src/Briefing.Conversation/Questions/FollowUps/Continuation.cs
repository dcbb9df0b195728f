using System.Collections.Immutable;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Understanding;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Knowledge.Search;

namespace Briefing.Conversation.Questions.FollowUps;

/// <summary>Fills in what a follow-up leaves out: speaker, topic, source and days of the question before, and who a pronoun means.</summary>
internal sealed class Continuation(StoreView view, ConversationState state)
{
    private const int LongestFragment = 5;

    private static readonly HashSet<string> Replying = new(StringComparer.OrdinalIgnoreCase)
        { "reply", "answer", "respond", "react", "response", "reaction", "replied", "answered", "responded" };

    private readonly Referents _referents = new(view, state);

    /// <summary>The readings of a question, likeliest first; the first that has an answer is taken.</summary>
    internal ImmutableArray<Question> Readings(Question question, RecognizerResult result)
    {
        if (question.Intent == Intents.Reports) return [ShownQuotes.Fill(_referents.WithPerson(question, result), result, state)];
        if (state.Last is not { } kept) return [Opening(_referents.WithPerson(question, result))];
        var last = ShownQuotes.Behind(Kept.Open(kept)) with { Documents = [] };
        if (question.Intent == Intents.FollowUp) return Fragment(question, result, last);
        // "Rubio?", "fishing quotas?": a few words that no pattern knows.
        if (question.Intent == Intents.None && result.Utterance.Tokens.Length <= LongestFragment)
            return [.. Fragment(question, result, last), question];
        var shown = new AskedOfShown(state);
        if (shown.MainPoints(question, result) is { } points) return [points];
        var filled = Fill(question, result, last);
        // "When?" is first of all when the one spoken of before said or did it.
        if (filled is { Intent: Intents.When or Intents.HowMuch, TopicIsKept: true, Speakers.IsEmpty: true } && last.Speakers.Length > 0)
            return [filled with { Speakers = last.Speakers }, filled];
        var referred = _referents.WithThing(filled, last);
        ImmutableArray<Question> anywhere = ReferenceEquals(referred, filled) ? [filled] : [referred, filled];
        return [.. shown.Readings(question, referred, result), .. anywhere];
    }

    /// <summary>A name or a few words with nothing before them: what that one said, or what there is on it.</summary>
    private static Question Opening(Question question) => question.Intent != Intents.FollowUp ? question
        : question.Speakers.Length > 0 ? question with { Intent = Intents.WhatSaid } : question with { Intent = Intents.Topic };

    private ImmutableArray<Question> Fragment(Question question, RecognizerResult result, Question last)
    {
        // "Since when?", "And about children?": of children what was asked before that, not since when.
        if (last.TopicIsKept && Intents.AreOfDetail(last.Intent) && !state.Trail.IsDefaultOrEmpty && !Fillers.IsBare(question.Topic)) last = ShownQuotes.Behind(Kept.Open(state.Trail[^1])) with { Documents = [] };
        question = WithOne(WithSpeaker(question with { Topic = Fillers.WithoutPointing(question.Topic) }, result), last);
        // "And Falk?", whom no source names: of Falk, and not the answer before once more.
        if (question.UnknownSpeaker is { } unknown)
            return [last with { Confidence = question.Confidence, Speakers = [], UnknownSpeaker = unknown, TopicIsKept = true, Intent = Intents.AreOfSpeech(last.Intent) || last.Intent == Intents.WhoIs ? last.Intent : Intents.WhatSaid }];
        var named = PersonNamed(result);
        var fragment = named is not null && question.Speakers.Length > 0 ? AsTopic(question, named, result) : question;
        if (named is null && question.Speakers.Length > 0 && !Fillers.IsBare(question.Topic))
            return [SlotChange.Topical(question, last) with { Intent = Intents.AreOfSpeech(last.Intent) ? last.Intent : Intents.WhatSaid }];
        if (named is null && question.Speakers is [var speaker]) (named, fragment) = (speaker, AsTopic(question, speaker, result));
        if (named is null && IsUnknownName(question.Topic, result) && (Intents.AreOfSpeech(last.Intent) || last.Intent == Intents.WhoIs))
            return [last with { Confidence = question.Confidence, Speakers = [], UnknownSpeaker = question.Topic, TopicIsKept = true }, SlotChange.Topical(question, last)];
        var readings = new SlotChange(view.Lexicon.People).Readings(named, fragment, last).SelectMany(reading => Clauses(reading, question, last)).ToImmutableArray();
        return readings.IsEmpty ? [last with { Confidence = question.Confidence }] : readings;
    }

    /// <summary>The name as what is asked about, in the words of the user.</summary>
    private static Question AsTopic(Question question, Named named, RecognizerResult result)
    {
        var mention = result.Mentions.FirstOrDefault(mention => mention.Kind == MentionKind.Speaker && mention.Keys[0] == named.Keys[0]);
        return question with { Speakers = [], Topic = mention is null ? named.Name : result.Utterance.Slice(mention.From, mention.To), About = [named] };
    }

    /// <summary>
    /// "When was the quay built?", "And the bridge?": the bridge takes the place of the quay, and "built" stays. "Who said …?"
    /// asks the same of another topic, or else what there is on it.
    /// </summary>
    private IEnumerable<Question> Clauses(Question reading, Question fragment, Question last)
    {
        if (reading.TopicIsKept || fragment.Topic.Length == 0)
        {
            yield return reading;
            yield break;
        }

        var isClause = last.Kind is not AnswerKind.Statement && !Intents.AreOfSpeech(last.Intent) && last.Intent != Intents.WhoIs;
        if (isClause && _referents.ThingIn(last) is { } thing && thing.Words.Length < last.Topic.Length)
            yield return reading with { Intent = last.Intent, Topic = NameSwap.In(last.Topic, thing.Words, Bare(fragment.Topic)), Text = NameSwap.In(last.Text, thing.Words, Bare(fragment.Topic)) };
        yield return reading;
        if (reading.Intent is Intents.WhoSaid or Intents.WhoDenied) yield return reading with { Intent = Intents.Topic };
    }

    /// <summary>"And Theo May on the gates?": a name that "on" or "about" follows speaks, and the rest is the topic.</summary>
    private static Question WithSpeaker(Question question, RecognizerResult result)
    {
        var slot = result.Best?.Slots.FirstOrDefault(slot => slot.Entity == "topic") ?? default;
        if (slot.Entity is null || question.Speakers.Length > 0) return question;
        var mention = result.Mentions.FirstOrDefault(mention => mention.Kind == MentionKind.Speaker && mention.From == slot.From && mention.To + 1 < slot.To);
        if (mention is null || result.Utterance.Tokens[mention.To].Folded is not ("on" or "about" or "regarding" or "concerning")) return question;
        return question with
        {
            Speakers = [new Named(mention.Keys, mention.Name)],
            Topic = result.Utterance.Slice(mention.To + 1, slot.To),
            About = [.. question.About.Where(about => about.Keys[0] != mention.Keys[0])],
        };
    }

    /// <summary>"And the one with Zelensky?": the one is the thing that was asked about.</summary>
    private Question WithOne(Question question, Question last)
    {
        var words = question.Topic.Split(' ');
        if (words.Length < 2 || words[0] is not ("one" or "ones") || _referents.ThingIn(last) is not { } thing) return question;
        return question with { Topic = string.Join(' ', words.Skip(1).Prepend(thing.Words)), Text = $"{question.Text} {thing.Words}" };
    }

    private static string Bare(string topic) => topic.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? topic[4..] : topic;

    private Question Fill(Question question, RecognizerResult result, Question last)
    {
        if (Views.Carried.Fill(question, last) is { } carried) return carried;
        question = _referents.WithPerson(question, result);
        var names = question.Speakers.Length > 0 || question.UnknownSpeaker is not null;
        var isBare = Fillers.IsBare(question.Topic);
        if (Intents.AreOfDetail(question.Intent) && isBare && !names && question.Sources.IsEmpty)
            return Inherit(question, last) with { Topic = last.Topic, About = last.About, Speakers = Intents.AreOfTopic(question.Intent) && Intents.AreOfSpeech(last.Intent) ? last.Speakers : [], TopicIsKept = true };
        if (question.Intent == Intents.WhatSaid && question.Topic.Length == 0 && question.Cue.Split(' ').Any(Replying.Contains))
            return Inherit(question, last) with { Topic = last.Topic, TopicIsKept = true };
        if (question.Intent is Intents.WhoSaid or Intents.WhoDenied && isBare && question.Topic.Length > 0)
            return Inherit(question, last) with { Topic = last.Topic, About = last.About, TopicIsKept = true };
        if (Intents.AreOfSpeech(question.Intent) && isBare && (question.Topic.Length > 0 || PointsBack(result)))
            return Inherit(question, last) with { Topic = last.Topic, About = last.About, TopicIsKept = true };
        return question;
    }

    /// <summary>"What did Vance say about that?"</summary>
    private static bool PointsBack(RecognizerResult result) =>
        result.Best?.Slots.Any(slot => slot.Entity is "topic" or "shown" && result.Utterance.Tokens[slot.To - 1].Folded is "it" or "that" or "this" or "so" or "them" or "there") == true;

    /// <summary>Whom a follow-up names, where it names hardly more; null for "about X" and "on X", which is a topic, whoever it may name.</summary>
    private static Named? PersonNamed(RecognizerResult result)
    {
        var slot = result.Best?.Slots.FirstOrDefault(slot => slot.Entity is "topic" or "person" or "source") ?? default;
        var (from, to) = slot.Entity is null ? (0, result.Utterance.Tokens.Length) : (slot.From, slot.To);
        if (slot.Entity == "topic" && IsTopicOnly(result, from)) return null;
        // "And Lavrov on that?"
        if (to - from > 2 && Fillers.IsPointing(result.Utterance.Tokens[to - 2].Folded, result.Utterance.Tokens[to - 1].Folded)) to -= 2;
        var mention = result.Mentions.FirstOrDefault(mention => mention.Kind == MentionKind.Speaker && mention.From >= from && mention.To == to && (mention.From == from || (mention.From == from + 1 && IsBeforeName(result.Utterance.Tokens[from].Folded))));
        return mention is null ? null : new Named(mention.Keys, mention.Name);
    }

    /// <summary>"the Kremlin", "Minister Vell", "on Vell", and not "the Finnish minister": what is more than that names somebody else.</summary>
    private static bool IsBeforeName(string word) =>
        MentionFinder.IsTitle(word) || word is "the" or "a" or "an" or "on" or "about" or "from" or "by" or "with" or "for" or "to" or "of" or "in" or "that" or "this";

    /// <summary>"and about X", not "what about X".</summary>
    private static bool IsTopicOnly(RecognizerResult result, int from) =>
        from > 0 && result.Utterance.Tokens[from - 1].Folded is "about" or "on" or "regarding" or "concerning"
        && (from < 2 || result.Utterance.Tokens[from - 2].Folded is not ("what" or "how"));

    private static bool IsUnknownName(string topic, RecognizerResult result) =>
        !result.Utterance.IsLowerCase && topic.Split(' ') is { Length: 2 or 3 } words && words.All(word => char.IsUpper(word[0]) && word.Skip(1).Any(char.IsLower));

    private static Question Inherit(Question question, Question last) => question with
    {
        Sources = question.Sources.IsEmpty ? last.Sources : question.Sources,
        ExceptSources = question.ExceptSources.IsEmpty ? last.ExceptSources : question.ExceptSources,
        OnlyDirect = question.OnlyDirect || last.OnlyDirect,
        Days = question.Days.IsAny ? last.Days : question.Days,
        DaysText = question.DaysText ?? last.DaysText,
        Text = $"{question.Text} {last.Topic}",
    };
}
