using System.Collections.Immutable;
using Briefing.Knowledge.Search;

namespace Briefing.Conversation.Questions.Evidence;

/// <summary>
/// The words of a topic that name something of its own ("Crimea", "North Korea", "1991"): a statement that lacks one of
/// them is about something else.
/// </summary>
internal static class NameWords
{
    /// <summary>The tokens that a statement must hold. A capital at the front of an utterance says nothing, so pass a topic.</summary>
    internal static ImmutableArray<Token> Of(string topic) =>
        [.. TextAnalyzer.Analyze(topic).Where(token => !token.IsWhole && !token.IsStopWord && (token.IsCapitalised || char.IsAsciiDigit(token.Word[0])))];

    /// <summary>Whether a text holds the word, by stem.</summary>
    internal static bool Holds(ImmutableArray<Token> text, Token name)
    {
        foreach (var token in text)
            if (token.Stem == name.Stem || token.Root == name.Root) return true;
        return false;
    }
}
