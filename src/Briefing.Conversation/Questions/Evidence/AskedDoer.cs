using Briefing.Conversation.Understanding;
using Briefing.Conversation.Understanding.Patterns;

namespace Briefing.Conversation.Questions.Evidence;

/// <summary>
/// "Who poisoned Falk?", "Who did Falk appoint?": asks for somebody by a deed, and not who Falk is. What tells of Falk alone is no
/// answer.
/// </summary>
internal static class AskedDoer
{
    private static readonly string[] Being = ["is", "was", "are", "were", "be", "been", "s"];

    /// <summary>The question as one of whoever did it; null where it asks who somebody is.</summary>
    /// <param name="question">A question of somebody.</param>
    internal static Question? Of(Question question)
    {
        if (question.Intent != Intents.WhoIs || question.Speakers is not [var named, ..]) return null;
        var words = Tokenizer.Split(question.Text).Tokens;
        if (words.Length < 3 || words[0].Folded is not ("who" or "whom")) return null;
        var name = Tokenizer.Split(named.Name).Tokens.Select(token => token.Folded).ToHashSet(StringComparer.Ordinal);
        var at = Array.FindIndex([.. words], word => name.Contains(word.Folded));
        // A form of "be" right before the name, or a name of an office there, asks who that is.
        if (at < 2 || words[1..at].Any(word => Being.Contains(word.Folded, StringComparer.Ordinal))) return null;
        return question with
        {
            Speakers = [],
            About = [.. question.Speakers, .. question.About],
            Topic = question.Text[words[1].Start..].TrimEnd(' ', '?', '.', '!'),
        };
    }

    /// <summary>"Whom did Falk thank?": Falk's own words tell it best; null where the question has another form.</summary>
    internal static Question? InOwnWords(Question question)
    {
        if (question.Intent != Intents.WhoIs || question.Speakers is not [var named, ..]) return null;
        var words = Tokenizer.Split(question.Text).Tokens;
        var name = Tokenizer.Split(named.Name).Tokens.Select(token => token.Folded).ToHashSet(StringComparer.Ordinal);
        var at = Array.FindLastIndex([.. words], word => name.Contains(word.Folded));
        if (words.Length < 4 || words[0].Folded is not ("who" or "whom") || words[1].Folded is not ("did" or "does" or "do" or "has" or "would" or "will")) return null;
        return at < 2 || at > 5 || at == words.Length - 1 ? null : question with { Topic = question.Text[words[at + 1].Start..].TrimEnd(' ', '?', '.', '!') };
    }
}
