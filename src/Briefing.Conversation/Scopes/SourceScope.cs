using System.Collections.Immutable;

namespace Briefing.Conversation.Scopes;

/// <summary>A tenant, team, channel or chat that an administrator tied to some sources: nothing else is answered from there.</summary>
/// <param name="Place">The place, as <see cref="ScopePlaces"/> names it.</param>
/// <param name="Sources">
/// What the sources are called: an outlet, author, series, title, site or kind of source. What is read later and called so belongs to
/// them, too; where nothing is called so any more, nothing is answered.
/// </param>
/// <param name="At">When it was set.</param>
public sealed record SourceScope(string Place, ImmutableArray<string> Sources, DateTimeOffset At)
{
    /// <summary>The most sources of one scope.</summary>
    public const int MostSources = 50;

    /// <summary>The most characters of a source's name.</summary>
    public const int LongestName = 200;
}
