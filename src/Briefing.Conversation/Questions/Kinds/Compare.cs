using System.Collections.Immutable;
using Briefing.Conversation.Questions.Evidence;

namespace Briefing.Conversation.Questions.Kinds;

/// <summary>Speakers or sources side by side: the best of each in turn, and in words who has nothing on it.</summary>
internal sealed class Compare : IQuestionHandler
{
    private const int Most = 4;

    public IReadOnlyCollection<string> Intents { get; } = [Understanding.Intents.Compare, Understanding.Intents.Differ];

    public Finding Answer(Question question, StoreView view, EvidenceSearch evidence)
    {
        var parts = Parts(question);
        if (parts.Length < 2) return Finding.Of("LeadTopic", evidence.Find(question with { Intent = Understanding.Intents.Topic }), view);
        var found = parts.Select(part => (part.Name, Quotes: QuoteSelection.Order(evidence.Find(part.Question).Answers, view.Knowledge.Reports))).ToArray();
        var quotes = ImmutableArray.CreateBuilder<Candidate>();
        for (var place = 0; place < found.Max(part => part.Quotes.Length); place++)
            foreach (var (_, own) in found)
                if (place < own.Length && quotes.All(quote => quote.Id != own[place].Id)) quotes.Add(own[place]);
        return new Finding
        {
            Lead = "LeadCompare",
            Quotes = quotes.ToImmutable(),
            Topic = parts[0].Question.Topic,
            Names = [.. found.Select(part => part.Name)],
            Missing = [.. found.Where(part => part.Quotes.IsEmpty).Select(part => part.Name)],
            Gap = quotes.Count == 0 ? Gap.Topic : Gap.None,
        };
    }

    private static (string Name, Question Question)[] Parts(Question question)
    {
        if (question.Sources.Length > 1)
            return [.. question.Sources.Take(Most).Select(source => (source.Name,
                question with { Intent = Understanding.Intents.Topic, Sources = [source] }))];
        if (question.Speakers.Length > 1) return [.. question.Speakers.Take(Most).Select(speaker => (speaker.Name, Of(question, speaker, question.Topic)))];
        var (names, topic) = Split(question.Topic);
        var speakers = question.Speakers.Concat(question.About).DistinctBy(person => person.Keys[0])
            .Where(person => person.Name.Split(' ').Any(word => names.Contains(word, StringComparison.OrdinalIgnoreCase))).Take(Most).ToArray();
        return speakers.Length < 2 ? [] : [.. speakers.Select(speaker => (speaker.Name, Of(question, speaker, topic)))];
    }

    private static Question Of(Question question, Named speaker, string topic) =>
        question with { Intent = Understanding.Intents.WhatSaid, Speakers = [speaker], About = [], Topic = topic };

    /// <summary>"Brandt and Lindqvist on the ferry": who is compared, and on what.</summary>
    private static (string Names, string Topic) Split(string text)
    {
        foreach (var word in (string[])[" on ", " about ", " regarding ", " over "])
            if (text.IndexOf(word, StringComparison.OrdinalIgnoreCase) is > 0 and var at) return (text[..at], text[(at + word.Length)..]);
        return (text, "");
    }
}
