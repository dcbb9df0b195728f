using System.Collections.Immutable;
using Briefing.Conversation.Digests.Content.Matching;
using Briefing.Conversation.Questions;
using Briefing.Conversation.Turns;
using Briefing.Conversation.Turns.Shapes;
using Briefing.Conversation.Understanding.Entities;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Topics;

namespace Briefing.Conversation.Digests.Content.Writing;

/// <summary>Puts the quotes of a digest under topics, and under each topic by who speaks.</summary>
internal static class DigestSections
{
    /// <summary>The quotes in their new order, with their sections.</summary>
    /// <param name="quotes">The quotes with what they were found by, best first.</param>
    /// <param name="view">The store, whose topics stand as headings where the filter names none.</param>
    /// <param name="other">The heading of what is on no topic.</param>
    internal static (ImmutableArray<Quote> Quotes, ImmutableArray<QuoteSection> Sections) Of(ImmutableArray<(Match Match, Quote Quote)> quotes, StoreView view, string other)
    {
        var headings = Headings([.. quotes.Select(item => item.Match)], view, other);
        var ordered = ImmutableArray.CreateBuilder<Quote>();
        var sections = ImmutableArray.CreateBuilder<QuoteSection>();
        foreach (var topic in quotes.Select((item, at) => (item.Quote, Heading: headings[at])).GroupBy(item => item.Heading, StringComparer.OrdinalIgnoreCase))
            foreach (var speaker in topic.GroupBy(item => item.Quote.Speaker, StringComparer.Ordinal))
            {
                sections.Add(new QuoteSection(topic.Key, [.. Enumerable.Range(ordered.Count, speaker.Count())]) { Part = speaker.Key });
                ordered.AddRange(speaker.Select(item => item.Quote));
            }

        return (ordered.ToImmutable(), sections.ToImmutable());
    }

    /// <summary>The topic of each: the filter's, else one that it shares with another of the quotes, else what its document is mostly about.</summary>
    private static string[] Headings(ImmutableArray<Match> matches, StoreView view, string other)
    {
        if (matches.All(match => match.Topic is not null)) return [.. matches.Select(match => Capital(match.Topic!))];
        string[] names = [.. matches.Select(match => match.Candidate.Statement.Speaker?.Name).OfType<string>(), .. matches.Select(match => match.Candidate.Source.Reporter)];
        var named = matches.Select(match => Beside(view.TopicsOf(match.Candidate.Statement)).ToArray()).ToArray();
        var counts = named.SelectMany(topics => topics.DistinctBy(topic => topic.Key)).CountBy(topic => topic.Key).ToDictionary(StringComparer.Ordinal);
        return [.. matches.Select((match, at) => match.Topic is { } topic ? Capital(topic) : Heading(match, named[at]))];

        // Somebody's name is no topic.
        IEnumerable<Topic> Beside(IEnumerable<Topic> topics) => SuggestedTopics.Beside(topics, names).Where(topic =>
            !view.Lexicon.People.Named(PeopleIndex.Normalise(topic.Name)).Any(key => view.Lexicon.People.Find(key) is { Kind: EntityKind.Person }));

        string Heading(Match match, Topic[] topics)
        {
            var shared = topics.Where(topic => counts[topic.Key] > 1).OrderByDescending(topic => counts[topic.Key]).ThenBy(topic => topic.Key, StringComparer.Ordinal).FirstOrDefault();
            var main = Beside(view.Knowledge.Topics.OfDocument(match.Candidate.Source.Id).Select(topic => topic.Topic)).FirstOrDefault();
            return (shared ?? main ?? topics.FirstOrDefault()) is { } heading ? Capital(heading.Name) : match.Candidate.Source.Title ?? other;
        }
    }

    private static string Capital(string words) => words.Length > 0 ? char.ToUpperInvariant(words[0]) + words[1..] : words;
}
