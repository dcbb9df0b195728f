using System.Collections.Immutable;
using Briefing.Knowledge.Search;

namespace Briefing.Conversation.Questions.Evidence;

/// <summary>A text that is analysed when its words are first asked for, and only once.</summary>
/// <param name="text">The text.</param>
internal sealed class AnalysedText(string text)
{
    private ImmutableArray<Token> _tokens;
    private ImmutableArray<Token> _words;

    internal string Text => text;

    /// <summary>All tokens: a word with a hyphen as its parts, and as a whole.</summary>
    internal ImmutableArray<Token> Tokens => _tokens.IsDefault ? _tokens = TextAnalyzer.Analyze(text) : _tokens;

    /// <summary>The words in order, each once: of a word with a hyphen its parts alone.</summary>
    internal ImmutableArray<Token> Words => _words.IsDefault ? _words = [.. Tokens.Where(token => !token.IsWhole)] : _words;
}
