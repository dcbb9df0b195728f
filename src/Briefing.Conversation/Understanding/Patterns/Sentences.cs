using System.Collections.Immutable;
using Briefing.Conversation.Understanding.Entities;

namespace Briefing.Conversation.Understanding.Patterns;

/// <summary>The sentences of an utterance: "I am writing a brief. What did she say?" is two.</summary>
internal static class Sentences
{
    /// <summary>The sentences, in order; one where there is only one. Marks inside what is quoted end none.</summary>
    /// <param name="utterance">The utterance.</param>
    /// <param name="quoted">What it quotes; null for nothing.</param>
    internal static ImmutableArray<Utterance> Of(Utterance utterance, Mention? quoted)
    {
        var sentences = ImmutableArray.CreateBuilder<Utterance>();
        var from = 0;
        for (var at = 0; at + 1 < utterance.Tokens.Length; at++)
        {
            if (!Ends(utterance, at, quoted)) continue;
            sentences.Add(utterance with { Tokens = utterance.Tokens[from..(at + 1)] });
            from = at + 1;
        }

        sentences.Add(from == 0 ? utterance : utterance with { Tokens = utterance.Tokens[from..] });
        return sentences.ToImmutable();
    }

    private static bool Ends(Utterance utterance, int at, Mention? quoted)
    {
        var (token, next) = (utterance.Tokens[at], utterance.Tokens[at + 1]);
        if (next.Start <= token.End || (quoted is not null && at >= quoted.From && at + 1 < quoted.To)) return false;
        var between = utterance.Text.AsSpan(token.End, next.Start - token.End);
        if (between.IndexOfAny("?!;\n") >= 0) return true;
        // "Mr. Rubio", "J. Smith": a short word with a capital before a full stop is no end.
        var dot = between.IndexOf('.');
        return dot >= 0 && between[(dot + 1)..].IndexOfAny(' ', '\t') >= 0 && !(token.IsCapitalised && token.Text.Length <= 3 && char.IsUpper(next.Text[0]) && token.Text.Any(char.IsLower))
            && token.Text.Length > 1;
    }
}
