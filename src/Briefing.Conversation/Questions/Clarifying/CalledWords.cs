using System.Collections.Immutable;
using Briefing.Conversation.Understanding.Patterns;
using Briefing.Knowledge.Quotations;

namespace Briefing.Conversation.Questions.Clarifying;

/// <summary>The words by which a person may be told from a namesake: those of the name, and those that stand beside it in the sources ("the lock keeper").</summary>
internal static class CalledWords
{
    private const int MostStatements = 200;
    private const int WordsBefore = 4, WordsAfter = 7;
    private const int Most = 60;

    internal static ImmutableArray<string> Of(Named person, StoreView view)
    {
        var name = Tokenizer.Split(person.Name).Tokens.Select(token => token.Folded).ToArray();
        var words = name.ToList();
        foreach (var statement in view.SaidBy(person.Keys[0]).Take(MostStatements))
        {
            if (words.Count >= Most) break;
            Gather(statement, name[^1], words);
        }

        return [.. words.Distinct(StringComparer.Ordinal).Take(Most)];
    }

    /// <summary>The words on both sides of the surname, up to where the sentence goes on to something else.</summary>
    private static void Gather(Statement statement, string surname, List<string> words)
    {
        var tokens = Tokenizer.Split(statement.Passage.Text).Tokens;
        for (var at = 0; at < tokens.Length; at++)
        {
            if (tokens[at].Folded != surname) continue;
            for (var before = Math.Max(0, at - WordsBefore); before < at; before++) words.Add(tokens[before].Folded);
            // "Anna Krol, the lock keeper, said": only what a comma leads to describes who that is.
            if (tokens[at].End >= statement.Passage.Text.Length || statement.Passage.Text[tokens[at].End] is not (',' or '(' or ' ')) return;
            if (statement.Passage.Text[tokens[at].End] == ' ' && !statement.Passage.Text.AsSpan(tokens[at].End).StartsWith(" (", StringComparison.Ordinal)) return;
            for (var after = at + 1; after < Math.Min(tokens.Length, at + 1 + WordsAfter); after++)
            {
                words.Add(tokens[after].Folded);
                if (tokens[after].End < statement.Passage.Text.Length && statement.Passage.Text[tokens[after].End] is ',' or ')') return;
            }

            return;
        }
    }
}
