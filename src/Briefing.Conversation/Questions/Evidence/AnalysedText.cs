using System.Collections.Immutable;
using Briefing.Knowledge.Search;

namespace Briefing.Conversation.Questions.Evidence;

/// <summary>A text that is analysed when its words are first asked for, and only once.</summary>
/// <param name="text">The text.</param>
internal sealed class AnalysedText(string text)
{
    private ImmutableArray<Token> _tokens;

    internal string Text => text;

    internal ImmutableArray<Token> Tokens => _tokens.IsDefault ? _tokens = TextAnalyzer.Analyze(text) : _tokens;
}
