using Briefing.Knowledge.Search;

namespace Briefing.Conversation.Questions.Views;

/// <summary>Words that turn a sentence into its opposite. They are stop words to the search, and never to a comparison of words.</summary>
internal static class Negations
{
    /// <summary>Whether a word negates.</summary>
    internal static bool Is(Token token) => token.Word is "not" or "no" or "never" or "nor" or "neither" or "none" or "nobody" or "nothing" or "without" or "cannot"
        || token.Word.EndsWith("n't", StringComparison.Ordinal) || token.Word.EndsWith("n’t", StringComparison.Ordinal);

    /// <summary>The words of a text that carry meaning, negations among them, in order.</summary>
    internal static IEnumerable<Token> MeaningfulWords(string text) =>
        TextAnalyzer.Analyze(text).Where(token => !token.IsWhole && (!token.IsStopWord || Is(token)));
}
