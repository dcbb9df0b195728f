using Briefing.Conversation.Replies;
using Briefing.Knowledge.Facts.Suggestions;

namespace Briefing.Host.Contract;

/// <summary>One suggestion for a curated fact, as <c>facts suggest --json</c> prints it.</summary>
/// <param name="Id">What it is called.</param>
/// <param name="Speaker">Whose words they are.</param>
/// <param name="Mode"><c>direct</c> or <c>mixed</c>.</param>
/// <param name="Quote">The whole sentence.</param>
/// <param name="Claim">A claim to begin with.</param>
/// <param name="Topics">Topics to begin with.</param>
/// <param name="Source">Its document.</param>
/// <param name="Link">Where it opens.</param>
/// <param name="Score">How well it would do; comparable within one list.</param>
internal sealed record SuggestionLine(
    string Id, string Speaker, string Mode, string Quote, string Claim, IReadOnlyList<string> Topics, SourceElement Source, string Link, double Score)
{
    internal static SuggestionLine Of(QuoteSuggestion suggestion, string publicUrl) => new(
        suggestion.Id, suggestion.Statement.Speaker!.Name, suggestion.Statement.Mode.ToString().ToLowerInvariant(), suggestion.Statement.Passage.Text,
        suggestion.Claim, suggestion.Topics, AnswerLines.Source(suggestion.Document.Metadata),
        ReaderLink.For(publicUrl, suggestion.Statement.DocumentId, suggestion.Document.LinkSha256, suggestion.Statement.Passage), suggestion.Score);
}
