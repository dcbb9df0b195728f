using System.Collections.Immutable;

namespace Briefing.Knowledge.Fetching.Robots;

/// <summary>What a site asks of one crawler.</summary>
/// <param name="Rules">Its rules, in the order of the file.</param>
/// <param name="CrawlDelay">How long it asks to wait between two requests; null where it does not ask. No standard has it, many sites do.</param>
internal sealed record RobotsRules(ImmutableArray<RobotsRule> Rules, TimeSpan? CrawlDelay)
{
    /// <summary>For a site that asks for nothing.</summary>
    internal static RobotsRules None { get; } = new([], null);

    /// <summary>
    /// Whether a page may be fetched: the longest pattern that matches decides, of two as long the one that allows, and without
    /// one it may. The file of rules itself always may.
    /// </summary>
    /// <param name="pathAndQuery">The path with its query, percent-encoded in any spelling.</param>
    internal bool Allow(string pathAndQuery)
    {
        if (pathAndQuery == "/robots.txt") return true;
        var path = RobotsPattern.Spelled(pathAndQuery);
        var (length, allowed) = (-1, true);
        foreach (var rule in Rules)
        {
            if (rule.Pattern.Length < length || rule.Pattern.Length == length && (allowed || !rule.IsAllowed)) continue;
            if (rule.Pattern.Matches(path)) (length, allowed) = (rule.Pattern.Length, rule.IsAllowed);
        }

        return allowed;
    }
}

/// <summary>One rule.</summary>
/// <param name="Pattern">The paths it is for.</param>
/// <param name="IsAllowed">Whether they may be fetched.</param>
internal sealed record RobotsRule(RobotsPattern Pattern, bool IsAllowed);
