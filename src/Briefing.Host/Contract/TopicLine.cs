using Briefing.Knowledge.Topics;

namespace Briefing.Host.Contract;

/// <summary>One topic of a store or of a document, as <c>topics --json</c> prints it.</summary>
/// <param name="Document">The document's identifier; null for a topic of the whole store.</param>
/// <param name="Topic">The topic, as the documents write it most often.</param>
/// <param name="Forms">The other ways it is written.</param>
/// <param name="Weight">Of a document: 0 to 1, where 1 stands out most. Of the store: the sum of its weights.</param>
/// <param name="Documents">In how many documents it stands out; null for a topic of one document.</param>
/// <param name="Mentions">How often the document names it; null for a topic of the whole store.</param>
internal sealed record TopicLine(string? Document, string Topic, IReadOnlyList<string> Forms, double Weight, int? Documents, int? Mentions)
{
    internal static TopicLine Of(StoreTopic topic) => new(null, topic.Topic.Name, topic.Topic.Forms, Math.Round(topic.Weight, 3), topic.Documents, null);

    internal static TopicLine Of(string document, DocumentTopic topic) => new(document, topic.Topic.Name, topic.Topic.Forms, topic.Weight, null, topic.Mentions);
}
