using Briefing.Conversation.Understanding.Patterns;

namespace Briefing.Conversation.Questions.Evidence;

/// <summary>Whether a sentence is first of all about somebody: the name ("Lindqvist", "Lindqvist's view"), or a pronoun for it, stands near its front.</summary>
internal static class SubjectOf
{
    private const int FirstWords = 7;

    internal static bool Is(string sentence, Understanding.Entities.PeopleIndex people, IReadOnlyCollection<string> keys)
    {
        var tokens = Tokenizer.Split(sentence.Length > 200 ? sentence[..200] : sentence).Tokens;
        for (var at = 0; at < Math.Min(tokens.Length, FirstWords); at++)
        {
            if (at < 3 && tokens[at].Folded is "he" or "she") return true;
            if (!tokens[at].IsCapitalised) continue;
            foreach (var key in people.Named(tokens[at].Folded))
                if (keys.Contains(key)) return true;
        }

        return false;
    }
}
