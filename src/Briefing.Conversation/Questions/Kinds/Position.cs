using System.Collections.Immutable;
using Briefing.Conversation.Questions.Evidence;
using Briefing.Conversation.Questions.Views;

namespace Briefing.Conversation.Questions.Kinds;

/// <summary>
/// A speaker's position over time: the first and the latest of the speaker's own statements on a topic and those between them
/// that bring most new words, with the words that changed from one to the next.
/// </summary>
internal sealed class Position : IQuestionHandler
{
    public IReadOnlyCollection<string> Intents { get; } = [Understanding.Intents.Position];

    public Finding Answer(Question question, StoreView view, EvidenceSearch evidence)
    {
        if (question.UnknownSpeaker is not null) return new Finding { Lead = "LeadPosition", Gap = Gap.UnknownSpeaker };
        if (question.Speakers.IsEmpty) return new Timeline().Answer(question, view, evidence);
        var said = Sayings.OnOneTopic(question, view, evidence);
        if (said.Dated.IsEmpty) return new Finding { Lead = "LeadPosition", Near = said.Near, Gap = Gap.Speaker };
        var dated = said.Dated.Where(item => item.Day.First is not null).ToArray();
        return new Finding
        {
            Lead = "LeadPosition",
            LeadValues = [string.Join(", ", question.Speakers.Select(speaker => speaker.Name)), dated.Length == 0 ? "" : dated[0].Day.Words, dated.Length == 0 ? "" : dated[^1].Day.Words],
            Topic = said.Topic,
            Quotes = ByWeight(said.Dated),
            Arrangement = new TimelineArrangement(said.Dated, comparesWords: true),
        };
    }

    /// <summary>The first and the latest, and then one after another what has most words that none of those before has.</summary>
    private static ImmutableArray<Candidate> ByWeight(ImmutableArray<(QuoteDay Day, Candidate Candidate)> dated)
    {
        var last = Array.FindLastIndex([.. dated], item => item.Day.First is not null);
        var chosen = new List<Candidate> { dated[0].Candidate };
        if (last > 0) chosen.Add(dated[last].Candidate);
        var known = chosen.SelectMany(Roots).ToHashSet(StringComparer.Ordinal);
        var rest = dated.Select(item => item.Candidate).Where(candidate => !chosen.Contains(candidate)).Select(candidate => (Candidate: candidate, Roots: Roots(candidate).ToArray())).ToList();
        while (rest.Count > 0)
        {
            var next = rest.MaxBy(item => item.Roots.Count(root => !known.Contains(root)));
            known.UnionWith(next.Roots);
            chosen.Add(next.Candidate);
            rest.Remove(next);
        }

        return [.. chosen];
    }

    private static IEnumerable<string> Roots(Candidate candidate) =>
        Negations.MeaningfulWords(candidate.Statement.Content.Text).Select(token => token.Root).Distinct(StringComparer.Ordinal);
}
