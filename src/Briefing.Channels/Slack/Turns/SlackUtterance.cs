using System.Text.RegularExpressions;

namespace Briefing.Channels.Slack.Turns;

/// <summary>
/// What a user wrote, free of Slack's marks (“Formatting text for app surfaces”): <c>&lt;@U…|name&gt;</c>, <c>&lt;#C…|name&gt;</c>,
/// <c>&lt;!here&gt;</c>, <c>&lt;https://…|label&gt;</c>, and the three escaped letters.
/// </summary>
internal static partial class SlackUtterance
{
    /// <summary>The longest text that is read; the bot reads less of it and says so.</summary>
    private const int Longest = 8_000;

    /// <summary>The utterance; empty where nothing is left.</summary>
    /// <param name="text">The text as Slack sends it.</param>
    /// <param name="bot">The bot's own user, whose mentions are left out.</param>
    /// <param name="names">The names of others that are mentioned, as far as they are known.</param>
    internal static string Of(string text, string? bot, IReadOnlyDictionary<string, string> names)
    {
        if (text.Length > Longest) text = text[..Longest];
        var plain = Marked().Replace(text, mark => Shown(mark.Groups["target"].Value, mark.Groups["label"] is { Success: true } label ? label.Value : null, bot, names));
        return plain.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal).Trim();
    }

    /// <summary>The users who are mentioned, each once.</summary>
    internal static IEnumerable<string> Mentioned(string text) =>
        Marked().Matches(text.Length > Longest ? text[..Longest] : text).Select(mark => mark.Groups["target"].Value)
            .Where(target => target.StartsWith('@')).Select(target => target[1..]).Distinct(StringComparer.Ordinal);

    private static string Shown(string target, string? label, string? bot, IReadOnlyDictionary<string, string> names) => target[0] switch
    {
        '@' when target[1..] == bot => " ",
        '@' => label?.TrimStart('@') ?? names.GetValueOrDefault(target[1..], ""),
        '#' => label ?? "",
        // <!here>, <!channel>, groups and dates: words of Slack's, none of a question.
        '!' => label?.TrimStart('@') ?? "",
        // An address that Slack found in plain words keeps those words as its label.
        _ => label ?? target,
    };

    [GeneratedRegex("<(?<target>[@#!]?[^<>|\\s][^<>|]*)(\\|(?<label>[^<>]*))?>", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Marked();
}
