using Briefing.Conversation.Turns;
using Briefing.Knowledge.Documents;
using Briefing.Knowledge.Quotations;

namespace Briefing.Evaluation.Scoring;

/// <summary>When one quote is right, verbatim, or given to the wrong speaker.</summary>
/// <param name="capturedText">The text that a document's spans point into, by the quote's source.</param>
internal sealed class QuoteRules(Func<Quote, string?> capturedText)
{
    private const int LongestQuote = 600;

    /// <summary>Whether the quote is a right answer to the turn.</summary>
    internal bool IsRight(Quote quote, ExpectedTurn turn) =>
        IsVerbatim(quote) && HoldsGold(quote, turn) && ComesFrom(quote, turn.Source)
        && (turn.Speaker is null || IsGivenTo(quote, turn.Speaker) || IsNarrationAbout(quote, turn.Speaker));

    /// <summary>Whether the quote's spans, joined, are its text, and it is not too long.</summary>
    internal bool IsVerbatim(Quote quote)
    {
        if (quote.Text.Length is 0 or > LongestQuote || capturedText(quote) is not { } text) return false;
        var passage = quote.Statement.Passage;
        if (passage.Spans.Any(span => span.Length == 0 || span.End > text.Length)) return false;
        var cut = string.Concat(passage.Spans.Select(span => text[span.Start..span.End]));
        return Plain.ForVerbatim(cut) == Plain.ForVerbatim(quote.Text);
    }

    /// <summary>Whether the quote is what was asked for but is given to somebody else; narration is given to nobody.</summary>
    internal static bool HasWrongSpeaker(Quote quote, ExpectedTurn turn) =>
        turn.Speaker is not null && quote.Statement.Mode != SpeechMode.Narration && HoldsGold(quote, turn)
        && !IsGivenTo(quote, turn.Speaker);

    internal static bool ComesFrom(Quote quote, string? start) =>
        start is null || Path.GetFileName(quote.Source.File).StartsWith(start, StringComparison.Ordinal);

    private static bool HoldsGold(Quote quote, ExpectedTurn turn)
    {
        var text = Plain.ForFragments(quote.Text);
        return turn.Gold.Any(gold => text.Contains(Plain.ForFragments(gold), StringComparison.Ordinal));
    }

    private static bool IsGivenTo(Quote quote, string speaker) =>
        quote.Statement.Mode != SpeechMode.Narration && quote.Statement.Speaker is { } person && Names(person, speaker);

    private static bool IsNarrationAbout(Quote quote, string speaker) =>
        quote.Statement.Mode == SpeechMode.Narration && quote.Statement.About.Any(person => Names(person, speaker));

    private static bool Names(PersonReference person, string speaker) =>
        Plain.ForFragments(person.Name).Contains(Plain.ForFragments(speaker), StringComparison.Ordinal);
}
