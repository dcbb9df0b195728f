using System.Collections.Immutable;
using Briefing.Conversation.Questions.Evidence;
using Briefing.Conversation.Replies;
using Briefing.Conversation.Understanding;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search;

namespace Briefing.Conversation.Questions;

/// <summary>Questions near one that has no answer, or for a beginner: each was asked and has an answer.</summary>
internal sealed class NearbyQuestions(StoreView view, EvidenceSearch evidence, Wording wording, Func<string, Question> read)
{
    private const int Most = 3;
    private const int MostTried = 4;
    private const int StatementsLookedAt = 12;

    /// <summary>Questions near one that could not be answered.</summary>
    internal ImmutableArray<string> For(Question question)
    {
        var tried = 0;
        var asked = new List<string>();
        foreach (var text in Variants(question))
        {
            if (asked.Count == Most || ++tried > MostTried) break;
            if (!asked.Contains(text, StringComparer.OrdinalIgnoreCase) && HasAnswer(text)) asked.Add(text);
        }

        // Somebody or something that no source knows has no neighbours: show what can be asked at all.
        return asked.Count > 0 ? [.. asked] : [.. Examples(Most + 1).Take(Most)];
    }

    /// <summary>Example questions from what the store holds: its most quoted people, and what they speak of.</summary>
    internal ImmutableArray<string> Examples(int most)
    {
        var examples = new List<string>();
        var people = view.Knowledge.Snapshot.People.Where(person => person.IsQuoted && IsFullName(person.Reference.Name) && !SuggestedTopics.HoldsTitle(person.Reference.Name))
            .OrderByDescending(person => view.Lexicon.People.Prominence(person.Reference.Key)).ThenBy(person => person.Reference.Key, StringComparer.Ordinal);
        foreach (var person in people.Take(most * 2))
        {
            if (examples.Count >= most - 2) break;
            var named = new Named([person.Reference.Key], person.Reference.Name);
            foreach (var text in Said(named))
                if (HasAnswer(text))
                {
                    examples.Add(text);
                    break;
                }
        }

        foreach (var topic in view.CommonTopics)
        {
            if (examples.Count >= most - 1) break;
            if (wording.Say("AskTopic", topic) is var text && HasAnswer(text)) examples.Add(text);
        }

        if (view.Knowledge.Snapshot.Documents.Length > 0) examples.Add(wording.Say("AskSources"));
        return [.. examples];
    }

    private IEnumerable<string> Variants(Question question)
    {
        foreach (var speaker in question.Speakers)
            foreach (var said in Said(speaker).Take(2)) yield return said;
        if (question.Topic.Length is > 0 and < 60 && (question.Speakers.Length > 0 || question.UnknownSpeaker is not null))
            yield return wording.Say("AskTopic", question.Topic);
        foreach (var person in question.About)
            foreach (var said in Said(person).Take(1)) yield return said;
        if (question.Topic.Length == 0) yield break;
        var found = view.Knowledge.Index.Search(new SearchRequest { Question = question.Topic, Topic = question.Topic, Limit = 3 });
        foreach (var scored in found)
            foreach (var topic in SuggestedTopics.Of(scored.Statement, []).Take(1)) yield return wording.Say("AskTopic", topic);
    }

    private IEnumerable<string> Said(Named speaker)
    {
        var own = speaker.Keys.SelectMany(view.SaidBy).Take(StatementsLookedAt);
        foreach (var statement in own)
            foreach (var topic in SuggestedTopics.Of(statement, speaker.Name.Split(' ')).Take(1))
                yield return wording.Say("AskWhatSaid", speaker.Name, topic);
    }

    /// <summary>"Marta Lindqvist", and not "Reporter (question)" or "a spokesman".</summary>
    private static bool IsFullName(string name) =>
        name.Split(' ') is { Length: > 1 } words && words.All(word => char.IsUpper(word[0]) && word.All(c => char.IsLetter(c) || c is '-' or '.' or '’' or '\''));

    /// <summary>Whether the question, read like any other, has an answer.</summary>
    private bool HasAnswer(string text) => view.Remember(text, () => !evidence.Find(read(text), limit: EvidenceSearch.Few).Answers.IsEmpty);
}
