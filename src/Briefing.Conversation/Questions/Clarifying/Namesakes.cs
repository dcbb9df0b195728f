using System.Collections.Immutable;
using Briefing.Conversation.Replies;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Understanding;
using Briefing.Conversation.Understanding.Entities;

namespace Briefing.Conversation.Questions.Clarifying;

/// <summary>
/// A name that several people bear: each of whom the sources have an answer may be meant. Nobody's words are given as an answer
/// about somebody else.
/// </summary>
internal sealed class Namesakes(QuestionAnswering answering, StoreView view, Wording wording)
{
    private const int MostTried = 5;
    private const int MostOffered = 4;

    /// <summary>The readings with those whom the user chose before in place of the names that several bear.</summary>
    internal Question Narrow(Question reading, ConversationState state) =>
        reading with { Speakers = [.. reading.Speakers.Select(named => Chosen(named, state))] };

    /// <summary>Who may be meant, where it is more than one; and the question as it stands, or of the only one who has an answer.</summary>
    internal (Ambiguity? Ambiguity, Question Question) Find(Question question, RecognizerResult result)
    {
        if (question.Speakers is not [{ Keys.Length: > 1 } named] || view.Lexicon.People.AreOne(named.Keys)) return (null, question);
        var answered = named.Keys.Select(key => One(question, key)).Where(HasOwnAnswer).Take(MostTried).ToArray();
        // A bare surname is nobody who could be chosen.
        var people = answered.Where(one => one.Speakers[0].Name.Contains(' ', StringComparison.Ordinal)).Take(MostOffered).ToArray();
        if (answered.Length == 1) return (null, answered[0]);
        if (people.Length < 2) return (null, question);
        return (new Ambiguity("WhichOne", Words(named, result),
            [.. people.Select(one => new Alternative(Asked(question, result, one.Speakers[0]), one, one.Speakers[0].Keys[0], CalledWords.Of(one.Speakers[0], view)))]), question);
    }

    /// <summary>Whoever was chosen, by that one's own name: the words above the quotes must not name the other.</summary>
    private Named Chosen(Named named, ConversationState state) =>
        named.Keys.Length > 1 && !state.Chosen.IsDefaultOrEmpty && named.Keys.Where(key => state.Chosen.Contains(key)).ToArray() is [var key]
            ? new Named([key], view.Lexicon.People.Find(key)?.Reference.Name ?? named.Name) : named;

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
