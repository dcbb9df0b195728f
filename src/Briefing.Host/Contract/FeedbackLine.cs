using Briefing.Conversation.Feedback;

namespace Briefing.Host.Contract;

/// <summary>Feedback of a user on an answer, as <c>feedback list --json</c> prints it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="At">When it was given, in UTC.</param>
/// <param name="Kind"><c>helpful</c>, <c>not-helpful</c>, <c>not-asked</c>, <c>wrong-speaker</c> or <c>other</c>.</param>
/// <param name="Comment">The user's own words; empty for none.</param>
/// <param name="Channel">Where it was given.</param>
/// <param name="Question">The question as it was understood; null where the answer is not known.</param>
/// <param name="Intent">The intent that was recognised; null where the answer is not known.</param>
/// <param name="StoreVersion">The version of the store that answered; null where the answer is not known.</param>
/// <param name="Quotes">The quotes that were shown: document, first 12 of its hash, place, parted by slashes.</param>
/// <param name="Done">When a curator was done with it; null while it is open.</param>
/// <param name="DoneBy">Which curator was; null while it is open.</param>
/// <param name="Note">What the curator noted; null for nothing.</param>
internal sealed record FeedbackLine(
    long Id, DateTimeOffset At, string Kind, string Comment, string Channel, string? Question, string? Intent, long? StoreVersion,
    IReadOnlyList<string> Quotes, DateTimeOffset? Done, string? DoneBy, string? Note)
{
    internal static FeedbackLine Of(KeptFeedback kept) => new(
        kept.Id, kept.At.ToUniversalTime(), FeedbackKinds.NameOf(kept.Kind), kept.Comment, kept.Channel, kept.Answer?.Question, kept.Answer?.Intent,
        kept.Answer?.StoreVersion, kept.Answer?.Quotes ?? [], kept.Done, kept.Done is null ? null : kept.DoneBy, kept.Note.Length == 0 ? null : kept.Note);
}
