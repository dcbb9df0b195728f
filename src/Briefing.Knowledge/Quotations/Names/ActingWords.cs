using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Quotations.Tokens;

namespace Briefing.Knowledge.Quotations.Names;

/// <summary>Words behind a capital word that show it to be somebody who acts or speaks.</summary>
internal sealed class ActingWords(CueLexicon cues)
{
    /// <summary>Whether a verb that people are the subject of follows, which makes a doubtful capital word a name.</summary>
    internal bool IsSaying(Token[] tokens, int at) =>
        at < tokens.Length && (tokens[at].Kind == TokenKind.Possessive || tokens[at].Lower is "has" or "had" || IsCue(tokens[at]));

    /// <summary>Whether this is a verb of saying in a form that has a subject: "said", "says".</summary>
    internal bool IsCue(Token token) =>
        cues.Finite.Contains(token.Lower) && !Vocabulary.Auxiliaries.Contains(token.Lower);

    /// <summary>Whether any verb or an owner's mark follows.</summary>
    internal bool Acts(Token[] tokens, int at) =>
        at < tokens.Length && (tokens[at].Kind == TokenKind.Possessive || tokens[at].Lower is "who" or "has" or "had" or "was" or "is"
            || (tokens[at].IsWord && (Vocabulary.PlainPasts.Contains(tokens[at].Lower) || tokens[at].Lower.EndsWith("ed", StringComparison.Ordinal) || cues.Verbs.ContainsKey(tokens[at].Lower))));
}
