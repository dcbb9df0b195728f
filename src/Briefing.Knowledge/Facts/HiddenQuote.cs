namespace Briefing.Knowledge.Facts;

/// <summary>A quotation that a curator found to be wrong, as an entry under <c>hidden</c> in facts.yaml has it: answers leave it out.</summary>
/// <param name="Line">The line it starts on, from 1.</param>
/// <param name="Speaker">Whose words it was taken for; null for whoever it is given to.</param>
/// <param name="Because">Why, in the curator's words; null where nobody said.</param>
/// <param name="Quote">Where it stands.</param>
public sealed record HiddenQuote(int Line, string? Speaker, string? Because, QuoteSelector Quote)
{
    /// <summary>What it is called on the command line and in the history.</summary>
    public string Id { get; init; } = FactId.OfHidden(Quote);

    /// <summary>Whether the entry gives the id.</summary>
    public bool HasOwnId { get; init; }
}
