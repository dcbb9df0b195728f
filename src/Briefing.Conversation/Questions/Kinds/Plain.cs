using Briefing.Conversation.Questions.Evidence;
using Briefing.Knowledge.Search;

namespace Briefing.Conversation.Questions.Kinds;

/// <summary>What the sources say on a topic, when and how much: the best evidence, with the detail asked for.</summary>
internal sealed class Plain : IQuestionHandler
{
    public IReadOnlyCollection<string> Intents { get; } = [Understanding.Intents.Topic, Understanding.Intents.When, Understanding.Intents.HowMuch];

    public Finding Answer(Question question, StoreView view, EvidenceSearch evidence)
    {
        if (question.Topic.Length == 0 && question.Speakers.IsEmpty && question.Sources.IsEmpty) return new Finding { Lead = "LeadTopic", Gap = Gap.Topic };
        var lead = question.Kind switch
        {
            AnswerKind.Date => question.AsksWhenSaid ? "LeadWhenSaid" : "LeadWhen",
            AnswerKind.Quantity => "LeadHowMuch",
            _ => "LeadTopic",
        };
        return Finding.Of(lead, evidence.Find(question), view);
    }
}
