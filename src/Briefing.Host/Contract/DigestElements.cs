using System.Text.Json.Serialization;

namespace Briefing.Host.Contract;

/// <summary>A quote that was sent before and does not stand any more as it was sent.</summary>
/// <param name="Kind"><c>changed</c>, <c>otherspeaker</c>, <c>gone</c>, <c>sourcegone</c> or <c>hidden</c>.</param>
/// <param name="Line">What happened, in one sentence.</param>
/// <param name="Was">The quote as it was sent.</param>
/// <param name="Now">What stands in its place; null, and left out, where nothing does.</param>
/// <param name="Difference">The words kept, removed and added in order; null, and left out, where none differ.</param>
internal sealed record CorrectionElement(
    string Kind, string Line, QuoteElement Was,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] QuoteElement? Now,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<DifferenceElement>? Difference);

/// <summary>Something that a reply offers to do.</summary>
/// <param name="Intent">The intent it stands for.</param>
/// <param name="Title">What stands on its button.</param>
/// <param name="Utterance">What it says as if it had been typed.</param>
/// <param name="Subject">What it is done to; empty where there is no need.</param>
internal sealed record ActionElement(string Intent, string Title, string Utterance, string Subject);
