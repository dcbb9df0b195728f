using Briefing.Conversation.Questions;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;

namespace Briefing.Conversation.Digests.Content.Matching;

/// <summary>
/// How much a statement tells of what its document is about, where nobody has asked for anything in particular: thanks, greetings and asides name none
/// of the topics that stand out in it.
/// </summary>
internal sealed class Substance(StoreView view)
{
    /// <summary>What a statement counts that names no topic of its document.</summary>
    private const double Least = 0.25;

    /// <summary>Fewer words than this tell little by themselves.</summary>
    private const int FewWords = 9;

    /// <summary>From <see cref="Least"/> to 1; 1 as well where the topics of a large store are not found yet.</summary>
    internal double Of(Statement statement)
    {
        var topics = view.Knowledge.Topics.OfDocument(statement.DocumentId);
        if (topics.IsEmpty) return 1;
        var named = view.TopicsOf(statement);
        var best = topics.Where(topic => named.Any(other => other.Key == topic.Topic.Key)).Select(topic => topic.Weight).DefaultIfEmpty(0).Max();
        var length = statement.Passage.Text.Count(c => c == ' ') + 1 < FewWords ? 0.5 : 1;
        return length * (Least + ((1 - Least) * best));
    }

    /// <summary>Whether it only asks, in talk: the reply to it is what tells something.</summary>
    internal static bool OnlyAsks(Statement statement) => Questions.Evidence.EvidenceSearch.IsOnlyAsked(statement, [])
        || (statement.Block == BlockKind.Turn && statement.Speaker is { } speaker && speaker.Name.Contains('(', StringComparison.Ordinal));
}
