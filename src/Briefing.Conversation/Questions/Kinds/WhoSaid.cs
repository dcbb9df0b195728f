using Briefing.Conversation.Questions.Evidence;
using Briefing.Knowledge.Quotations;

namespace Briefing.Conversation.Questions.Kinds;

/// <summary>"Who said Y?": statements that are given to somebody.</summary>
internal sealed class WhoSaid : IQuestionHandler
{
    public IReadOnlyCollection<string> Intents { get; } = [Understanding.Intents.WhoSaid, Understanding.Intents.WhoDenied];

    public Finding Answer(Question question, StoreView view, EvidenceSearch evidence)
    {
        var found = question.Intent == Understanding.Intents.WhoDenied
            ? evidence.Find(question with { Polarity = Polarity.Denied }, onlySaid: true) : Found.Nothing(Gap.Topic);
        return Finding.Of("LeadWhoSaid", found.Answers.IsEmpty ? evidence.Find(question, onlySaid: true) : found, view);
    }
}
