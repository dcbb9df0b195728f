using System.Collections.Immutable;
using Briefing.Conversation.Questions.Evidence;
using Briefing.Conversation.Replies;
using Briefing.Conversation.Understanding;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Search;
using Briefing.Knowledge.Topics;

namespace Briefing.Conversation.Questions;

/// <summary>Questions near one that has no answer, or for a beginner: each was asked and has an answer.</summary>
internal sealed class NearbyQuestions(StoreView view, EvidenceSearch evidence, Wording wording, Func<string, Question> read)
{
    private const int Most = 3;
    private const int MostTried = 4;
    private const int TopicsTried = 3;
    private const int MostAfterAnswer = 2;
    private const int MostTopics = 8;

    /// <summary>Questions near one that could not be answered.</summary>
    internal ImmutableArray<string> For(Question question) => view.Evidence.SuggestedFor(question, Suggested);

    private ImmutableArray<string> Suggested(Question question)
    {
        using var stage = Briefing.Knowledge.Tracing.Stage("suggest near questions");
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
        var people = view.MostQuoted.Where(person => person.Kind is EntityKind.Person or EntityKind.Unknown && IsFullName(person.Reference.Name));
        foreach (var person in people.Take(most * 2))
        {
            if (examples.Count >= most - 2) break;
            var named = new Named([person.Reference.Key], person.Reference.Name);
            foreach (var text in Said(named).Take(TopicsTried))
                if (HasAnswer(text))
                {
                    examples.Add(text);
                    break;
                }
        }

        examples.AddRange(OnTopics().Where(text => !examples.Contains(text)).Take(most - 1 - examples.Count));

        if (view.Knowledge.Snapshot.Documents.Length > 0) examples.Add(wording.Say("AskSources"));
        return [.. examples];
    }

    /// <summary>Questions on what the sources speak of most.</summary>
    internal IEnumerable<string> OnTopics() => OnTopics(view.Knowledge.Topics.All.Take(MostTopics).Select(topic => topic.Topic));

    /// <summary>Questions on some topics.</summary>
    internal IEnumerable<string> OnTopics(IEnumerable<Topic> topics) =>
        topics.Select(topic => wording.Say("AskTopic", topic.InSentence)).Where(HasAnswer);

    /// <summary>Where to go on from an answer: what else its speaker spoke of, or what else its quotes speak of.</summary>
    internal ImmutableArray<string> After(Question question, IReadOnlyCollection<Statement> quoted)
    {
        using var stage = Briefing.Knowledge.Tracing.Stage("suggest next questions");
        var topics = quoted.SelectMany(statement => view.TopicsOf(statement)).Distinct();
        var asked = question.Speakers is [var speaker]
            ? SuggestedTopics.Beside(topics.Concat(Spoken(speaker)).Distinct(), question.Text, speaker.Name).Select(topic => wording.Say("AskWhatSaid", speaker.Name, topic.InSentence))
            : SuggestedTopics.Beside(topics, question.Text).Select(topic => wording.Say("AskTopic", topic.InSentence));
        return [.. asked.Take(TopicsTried).Where(HasAnswer).Take(MostAfterAnswer)];
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
            foreach (var topic in SuggestedTopics.Beside(view.TopicsOf(scored.Statement), question.Topic).Take(1)) yield return wording.Say("AskTopic", topic.InSentence);
    }

    private IEnumerable<string> Said(Named speaker) =>
        SuggestedTopics.Beside(Spoken(speaker), speaker.Name).Select(topic => wording.Say("AskWhatSaid", speaker.Name, topic.InSentence));

    private IEnumerable<Topic> Spoken(Named speaker) => speaker.Keys.SelectMany(key => view.TopicsOfSpeaker(key));

    /// <summary>"Marta Lindqvist", and not "Reporter (question)" or "a spokesman".</summary>
    private static bool IsFullName(string name) =>
        name.Split(' ') is { Length: > 1 } words && words.All(word => char.IsUpper(word[0]) && word.All(c => char.IsLetter(c) || c is '-' or '.' or '’' or '\''));

    /// <summary>Whether the question, read like any other, has an answer.</summary>
    private bool HasAnswer(string text) => view.Remember(text, asked => evidence.HasAnswer(read(asked)));
}
