using System.Collections.Immutable;
using Briefing.Conversation.Questions.Evidence;
using Briefing.Conversation.Questions.Evidence.Sides;

namespace Briefing.Conversation.Questions.Kinds;

/// <summary>
/// A question for a yes or a no: the evidence, each piece with the side on which its wording stands; never a bare yes. The best
/// piece of the other side stands among the first.
/// </summary>
internal sealed class Whether(OpposingWords words) : IQuestionHandler
{
    /// <summary>Where the best piece of the other side stands at the latest, from 0.</summary>
    private const int OtherSideAt = 1;

    /// <summary>How likely a piece must answer to be brought forward.</summary>
    private const double Firm = 0.5;

    public IReadOnlyCollection<string> Intents { get; } = [Understanding.Intents.Whether];

    public Finding Answer(Question question, StoreView view, EvidenceSearch evidence)
    {
        if (question.Topic.Length == 0 && question.Speakers.IsEmpty && question.Sources.IsEmpty) return new Finding { Lead = "LeadWhether", Gap = Gap.Topic };
        var sides = new SideFinder(words, question.Text, question.Topic);
        var finding = Finding.Of("LeadWhether", evidence.Find(question), view);
        return finding with { Quotes = BothSides(finding.Quotes, candidate => sides.Of(candidate.Statement)), SideOf = candidate => sides.Of(candidate.Statement) };
    }

    private static ImmutableArray<Candidate> BothSides(ImmutableArray<Candidate> ranked, Func<Candidate, Side> sideOf)
    {
        if (ranked.Length <= OtherSideAt + 1) return ranked;
        var first = sideOf(ranked[0]);
        if (first == Side.Open) return ranked;
        for (var at = 1; at < ranked.Length; at++)
            if (ranked[at].Probability >= Firm && sideOf(ranked[at]) is var side && side != Side.Open && side != first)
                return at <= OtherSideAt ? ranked : ranked.RemoveAt(at).Insert(OtherSideAt, ranked[at]);
        return ranked;
    }
}
