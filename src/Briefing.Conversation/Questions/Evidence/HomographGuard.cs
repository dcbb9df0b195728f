using System.Collections.Immutable;
using Briefing.Conversation.Understanding.Patterns;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Topics;

namespace Briefing.Conversation.Questions.Evidence;

/// <summary>
/// Keeps statements away that only share a name with what is asked about: another thing that the word means, or somebody
/// whose surname it is ("rice" and Tobias Rice).
/// </summary>
internal sealed class HomographGuard
{
    private readonly AskedMeaning? _meaning;
    private readonly ImmutableArray<string> _surnames;

    internal HomographGuard(StoreView view, Question question)
    {
        _meaning = question.Topic.Length == 0 ? null : view.Knowledge.MeaningOf(question.Topic);
        _surnames = Surnames(view, question);
    }

    /// <summary>Whether a statement speaks of another thing, or of somebody, of the name that is asked about.</summary>
    internal bool IsOther(Statement statement) => _surnames.Any(word => IsOnlyName(word, statement)) || _meaning?.IsMissedBy(statement) == true;

    /// <summary>
    /// Words of the topic that are somebody's name and are asked about as words: small, in a question that has capitals.
    /// </summary>
    private static ImmutableArray<string> Surnames(StoreView view, Question question)
    {
        if (question.IsLowerCase || !question.Text.Any(char.IsUpper)) return [];
        var names = question.About.Concat(question.Speakers).Select(named => named.Name).ToImmutableArray();
        return
        [
            .. Tokenizer.Split(question.Topic).Tokens
                .Where(token => !token.IsCapitalised && view.Lexicon.People.Named(token.Folded).Length > 0)
                .Where(token => !names.Any(name => name.Contains(token.Folded, StringComparison.OrdinalIgnoreCase)))
                .Select(token => token.Folded),
        ];
    }

    /// <summary>Whether a word stands in a statement only as the name of somebody whom it concerns.</summary>
    private static bool IsOnlyName(string word, Statement statement)
    {
        var found = false;
        foreach (var token in Tokenizer.Split(statement.Passage.Text).Tokens)
        {
            if (token.Folded != word) continue;
            if (!token.IsCapitalised) return false;
            found = true;
        }

        return found && statement.About.Append(statement.Speaker).Any(person =>
            person is not null && person.Name.Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase));
    }
}
