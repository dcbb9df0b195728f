using Briefing.Conversation.Questions.Evidence;

namespace Briefing.Conversation.Questions.Kinds;

/// <summary>"Who said Y?": statements that are given to somebody.</summary>
internal sealed class WhoSaid : IQuestionHandler
{
    public IReadOnlyCollection<string> Intents { get; } = [Understanding.Intents.WhoSaid];

    public Finding Answer(Question question, StoreView view, EvidenceSearch evidence) =>
        Finding.Of("LeadWhoSaid", evidence.Find(question, onlySaid: true), view);
}
