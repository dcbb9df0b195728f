using System.Collections.Immutable;
using Briefing.Conversation.Questions;
using Briefing.Conversation.Replies;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Understanding;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Knowledge.Topics;

namespace Briefing.Conversation.Help;

/// <summary>"What are the topics?": what the sources speak of most, or what one of them does, with questions to go on.</summary>
internal sealed class TopicList(Wording wording, QuestionAnswering answering, StoreView view)
{
    private const int Most = 15;
    private const int MostSuggested = 4;

    internal Reply Reply(RecognizerResult result)
    {
        var asked = result.Mentions.Where(mention => mention.Kind == MentionKind.Source).SelectMany(mention => mention.Keys).Distinct(StringComparer.Ordinal).ToList();
        var topics = asked.Count == 0 ? OfStore() : OfDocuments(asked);
        ImmutableArray<string> suggestions = [.. answering.Nearby.OnTopics(topics.Select(topic => topic.Topic)).Take(MostSuggested)];
        var lines = topics.Select(topic => wording.Say("TopicLine", topic.Topic.Name, (double)topic.Documents));
        var lead = wording.Say("ListOfTopics", (double)topics.Length, asked is [var only] ? view.TitleOf(only) ?? "" : "");
        return Turns.Reply.Other(Outcome.Command, Intents.Topics, result.Top.Score, string.Join('\n', lines.Prepend(lead))) with
        {
            Suggestions = suggestions,
            SuggestionsLead = suggestions.IsEmpty ? "" : wording.Say("SuggestionsAfterAnswer"),
        };
    }

    private ImmutableArray<StoreTopic> OfStore() => [.. view.Knowledge.Topics.All.Take(Most)];

    private ImmutableArray<StoreTopic> OfDocuments(IEnumerable<string> documents) =>
    [
        .. documents.SelectMany(id => view.Knowledge.Topics.OfDocument(id)).GroupBy(topic => topic.Topic)
            .Select(same => new StoreTopic(same.Key, same.Count(), same.Sum(topic => topic.Weight)))
            .OrderByDescending(topic => topic.Weight).ThenBy(topic => topic.Topic.Key, StringComparer.Ordinal).Take(Most),
    ];
}
