using Briefing.Knowledge.Topics;

namespace Briefing.Conversation.Questions;

/// <summary>Tells which topics are worth a question beside another: not the one asked about, and nobody's own name.</summary>
internal static class SuggestedTopics
{
    private const int ShortestWord = 3;

    /// <summary>The topics that share no word with any of the texts.</summary>
    internal static IEnumerable<Topic> Beside(IEnumerable<Topic> topics, params IReadOnlyCollection<string> texts) =>
        topics.Where(topic => !texts.Any(text => SharesWord(topic, text)));

    private static bool SharesWord(Topic topic, string text) =>
        topic.Forms.Append(topic.Name).SelectMany(form => form.Split(' ', '-'))
            .Any(word => word.Length >= ShortestWord && text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
