using Briefing.Conversation.Understanding;
using Briefing.Conversation.Understanding.Patterns;
using Briefing.Knowledge.Search;

namespace Briefing.Conversation.Questions.Evidence;

/// <summary>
/// "How did Falk help the harbour?", "Did Roe know of the contract?": questions that name somebody and ask for no words. What
/// that one said is looked for first; where there is nothing of it, what the sources tell of somebody's doings answers too.
/// </summary>
internal static class PlainReading
{
    /// <summary>The question as one of what is told; null where it asks for words, or names nobody whom the sources know.</summary>
    /// <param name="question">A question of somebody.</param>
    /// <param name="saying">Words that ask for words.</param>
    internal static Question? Of(Question question, IReadOnlySet<string> saying)
    {
        if (question.Cue.Length > 0 || question.UnknownSpeaker is not null || question.Speakers.IsEmpty || question.Shown > 0) return null;
        if (!Intents.AreOfSpeech(question.Intent) && question.Intent != Intents.Position) return null;
        var words = Tokenizer.Split(question.Text).Tokens;
        if (words.Length < 3 || words.Any(word => saying.Contains(word.Folded))) return null;
        // "Falk on the harbour", "Falk about quotas": without any verb that is what one says of it.
        if (question.Kind == AnswerKind.Statement && words.Any(word => word.Folded is "on" or "about" or "regarding")) return null;
        return question with
        {
            Intent = question.Kind switch
            {
                AnswerKind.Whether => Intents.Whether,
                AnswerKind.Reason => Intents.Reason,
                AnswerKind.Manner => Intents.Manner,
                _ => Intents.Topic,
            },
            Speakers = [],
            About = [.. question.Speakers, .. question.About],
            Topic = $"{string.Join(" and ", question.Speakers.Select(speaker => speaker.Name))} {question.Topic}".TrimEnd(),
            Modalities = [],
            Polarity = null,
        };
    }
}
