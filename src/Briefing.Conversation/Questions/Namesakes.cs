using System.Collections.Immutable;
using Briefing.Conversation.Replies;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Understanding;
using Briefing.Conversation.Understanding.Entities;

namespace Briefing.Conversation.Questions;

/// <summary>
/// A name that several people bear: who is meant is asked, with a button for each of whom the sources have an answer, and what
/// was chosen holds for the rest of the conversation. Nobody's words are given as an answer about somebody else.
/// </summary>
internal sealed class Namesakes(QuestionAnswering answering, StoreView view, Wording wording)
{
    private const int MostOffered = 4;
    private const int MostChosen = 12;

    /// <summary>The readings with those whom the user chose before in place of the names that several bear.</summary>
    internal static ImmutableArray<Question> Narrow(ImmutableArray<Question> readings, ConversationState state) =>
        [.. readings.Select(reading => reading with { Speakers = [.. reading.Speakers.Select(named => Chosen(named, state))] })];

    /// <summary>The question that was asked before, of whom the user now names; null where this is no reply to "Whom do you mean?".</summary>
    internal static Question? Resumed(RecognizerResult result, ConversationState state)
    {
        if (state.Offered.IsDefaultOrEmpty || state.Last is not { } last) return null;
        var words = result.Utterance.Tokens.Length;
        foreach (var mention in result.Mentions.Where(mention => mention.Kind == MentionKind.Speaker))
            if (mention.Length >= words - 1 && mention.Keys.Where(key => state.Offered.Contains(key)).ToArray() is [var key])
                return Kept.Open(last) with { Speakers = [new Named([key], mention.Name)] };
        return null;
    }

    /// <summary>The keys that hold for the names of this conversation, once a question names one of those that were offered.</summary>
    internal static ImmutableArray<string> Remembered(Question question, ConversationState state)
    {
        var chosen = state.Chosen.IsDefault ? [] : state.Chosen;
        if (state.Offered.IsDefaultOrEmpty) return chosen;
        foreach (var named in question.Speakers)
            if (named.Keys is [var key] && state.Offered.Contains(key))
                return [.. chosen.Where(other => !state.Offered.Contains(other)).Append(key).TakeLast(MostChosen)];
        return chosen;
    }

    /// <summary>Asks who is meant, where at least two of one name have an answer; the question of the only one who has; else null.</summary>
    internal (Reply? Reply, ImmutableArray<string> Offered, Question Question) Ask(Question question, RecognizerResult result)
    {
        if (question.Speakers is not [{ Keys.Length: > 1 } named]) return (null, [], question);
        var answered = named.Keys.Select(key => One(question, key)).Where(HasOwnAnswer).Take(MostOffered + 1).ToArray();
        // A bare surname is nobody who could be chosen.
        var people = answered.Where(one => one.Speakers[0].Name.Contains(' ', StringComparison.Ordinal)).Take(MostOffered).ToArray();
        if (answered.Length == 1) return (null, [], answered[0]);
        if (people.Length < 2) return (null, [], question);
        var suggestions = people.Select(one => Asked(question, result, one.Speakers[0])).ToImmutableArray();
        var reply = Reply.Other(Outcome.Clarify, question.Intent, question.Confidence, wording.Say("WhichOne", Words(named, result), (double)people.Length)) with
        {
            Suggestions = suggestions,
            SuggestionsLead = wording.Say("SuggestionsWhichOne"),
        };
        return (reply, [.. people.Select(one => one.Speakers[0].Keys[0])], question);
    }

    private static Named Chosen(Named named, ConversationState state) =>
        named.Keys.Length > 1 && !state.Chosen.IsDefaultOrEmpty && named.Keys.Where(key => state.Chosen.Contains(key)).ToArray() is [var key]
            ? named with { Keys = [key] } : named;

    private Question One(Question question, string key) =>
        question with { Speakers = [new Named([key], view.Lexicon.People.Find(key)?.Reference.Name ?? question.Speakers[0].Name)] };

    private bool HasOwnAnswer(Question question)
    {
        var reply = answering.Answer(question, ImmutableHashSet<string>.Empty);
        return reply.IsAnswered && reply.Quotes.Any(quote => question.Intent == Intents.WhoIs || quote.Statement.Speaker?.Key == question.Speakers[0].Keys[0]);
    }

    /// <summary>The question as the user put it, with the full name in place of the one that several bear.</summary>
    private string Asked(Question question, RecognizerResult result, Named person)
    {
        if (MentionOf(person.Keys[0], result) is not { } mention) return question.Topic.Length > 0 ? wording.Say("AskWhatSaid", person.Name, question.Topic) : wording.Say("AskWhatSaidAtAll", person.Name);
        var (text, tokens) = (result.Utterance.Text, result.Utterance.Tokens);
        var last = tokens[mention.To - 1];
        return text[tokens[0].Start..tokens[mention.From].Start] + person.Name + text[(last.IsPossessive ? last.Start + last.Text.Length : last.End)..];
    }

    /// <summary>The name as the user wrote it.</summary>
    private static string Words(Named named, RecognizerResult result)
    {
        if (MentionOf(named.Keys[0], result) is not { } mention) return named.Name;
        var (first, last) = (result.Utterance.Tokens[mention.From], result.Utterance.Tokens[mention.To - 1]);
        return result.Utterance.Text[first.Start..(last.Start + last.Text.Length)];
    }

    private static Mention? MentionOf(string key, RecognizerResult result) => result.Mentions.FirstOrDefault(mention =>
        mention.Kind == MentionKind.Speaker && mention.Keys.Length > 1 && mention.Keys.Contains(key, StringComparer.Ordinal));
}
