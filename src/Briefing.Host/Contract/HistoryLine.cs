using Briefing.Knowledge.Facts.History;

namespace Briefing.Host.Contract;

/// <summary>One change to a curated fact, as <c>facts history --json</c> prints it.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="Author">Who; null where the file was edited by hand.</param>
/// <param name="ByHand">Whether the file was edited with another program.</param>
/// <param name="Action"><c>add</c>, <c>edit</c>, <c>hide</c>, <c>show</c>, <c>remove</c>, <c>accept</c> or <c>refuse</c>.</param>
/// <param name="Id">The fact, hidden quotation or suggestion.</param>
/// <param name="Before">How it was; null where it was not there.</param>
/// <param name="After">How it is since; null where it is not there any more.</param>
internal sealed record HistoryLine(DateTimeOffset At, string? Author, bool ByHand, string Action, string Id, CuratedStateElement? Before, CuratedStateElement? After)
{
    internal static HistoryLine Of(CurationChange change) => new(
        change.At.ToUniversalTime(), change.Author, change.IsByHand, change.Action.ToString().ToLowerInvariant(), change.Subject,
        CuratedStateElement.Of(change.Before), CuratedStateElement.Of(change.After));
}

/// <summary>A fact, hidden quotation or suggestion at one moment.</summary>
internal sealed record CuratedStateElement(
    string? Claim, string? Speaker, IReadOnlyList<string> Topics, bool Hidden, string? Because, string Source, string Quote, string? Prefix, string? Suffix)
{
    internal static CuratedStateElement? Of(CuratedState? state) => state is null ? null : new(
        state.Claim, state.Speaker, state.Topics, state.IsHidden, state.Because, state.Quote.Source, state.Quote.Exact, state.Quote.Prefix, state.Quote.Suffix);
}
