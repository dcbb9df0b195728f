using System.Collections.Immutable;
using Briefing.Conversation.Turns;
using Briefing.Host.Serving;

namespace Briefing.Host.Page;

/// <summary>What the first page shows.</summary>
/// <param name="Notice">What is under way or wrong, in one sentence; null when all is well.</param>
/// <param name="Examples">Questions that have answers.</param>
/// <param name="Sources">The documents that answers are made from.</param>
/// <param name="Question">What was asked with a form that was sent without the script; null where nothing was.</param>
/// <param name="Reply">The reply to it.</param>
public sealed record HomeModel(
    string? Notice, ImmutableArray<string> Examples, ImmutableArray<SourceSummary> Sources, string? Question = null, Reply? Reply = null)
{
    /// <summary>The page before anything is asked.</summary>
    internal static HomeModel Of(ServedBriefing briefing)
    {
        var shown = briefing.Shown;
        return new HomeModel(briefing.Notice, shown.Examples, shown.Sources);
    }

    /// <summary>How many sources the first page lists; all stand on their own page.</summary>
    public const int SourcesShown = 12;

    /// <summary>Whether everything served is the built-in practice pack.</summary>
    public bool IsPracticePack => Sources.Length > 0 && Sources.All(source => source.Document.IsPracticePack);
}
