using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Briefing.Knowledge.Fetching.Robots;

/// <summary>
/// Reads robots.txt by RFC 9309: groups of user agents with their rules. Lines that are nothing of this are left out, as the
/// standard asks, so no file is at fault. A group for this program wins over the one for all, and several for it are joined.
/// </summary>
internal static class RobotsFile
{
    /// <summary>How much of a file is read, in bytes: the least that the standard allows, and no honest file is longer.</summary>
    internal const int MaxBytes = 500 * 1024;

    private const string Everybody = "*";

    /// <summary>What a file asks of a crawler.</summary>
    /// <param name="file">The file, UTF-8.</param>
    /// <param name="productToken">What the crawler is called.</param>
    internal static RobotsRules Read(ReadOnlySpan<byte> file, string productToken)
    {
        var (own, all) = (new Gathering(), new Gathering());
        bool isOwn = false, isAll = false, isNaming = false;
        foreach (var line in Encoding.UTF8.GetString(file).TrimStart('\uFEFF').AsSpan().EnumerateLines())
        {
            var (key, value) = Record(line);
            if (key.Equals("user-agent", StringComparison.OrdinalIgnoreCase))
            {
                if (!isNaming) (isOwn, isAll, isNaming) = (false, false, true);
                isAll |= value.SequenceEqual(Everybody);
                isOwn |= Token(value).Equals(productToken, StringComparison.OrdinalIgnoreCase);
                own.IsNamed |= isOwn;
                continue;
            }

            var allows = key.Equals("allow", StringComparison.OrdinalIgnoreCase);
            if (allows || key.Equals("disallow", StringComparison.OrdinalIgnoreCase))
            {
                isNaming = false;
                if (value.IsEmpty || !isOwn && !isAll) continue;
                var rule = new RobotsRule(new RobotsPattern(value.ToString()), allows);
                if (isOwn) own.Rules.Add(rule);
                if (isAll) all.Rules.Add(rule);
            }
            else if (key.Equals("crawl-delay", StringComparison.OrdinalIgnoreCase) && Seconds(value) is { } delay)
            {
                if (isOwn) own.Delay = delay;
                if (isAll) all.Delay = delay;
            }
        }

        return (own.IsNamed ? own : all).Taken;
    }

    private static Parts Record(ReadOnlySpan<char> line)
    {
        if (line.IndexOf('#') is >= 0 and var comment) line = line[..comment];
        var colon = line.IndexOf(':');
        return colon < 0 ? default : new Parts(line[..colon].Trim(), line[(colon + 1)..].Trim());
    }

    /// <summary>The product token at the start of a user agent: letters, hyphens and underlines.</summary>
    private static ReadOnlySpan<char> Token(ReadOnlySpan<char> agent)
    {
        var length = 0;
        while (length < agent.Length && (char.IsAsciiLetter(agent[length]) || agent[length] is '-' or '_')) length++;
        return agent[..length];
    }

    private static TimeSpan? Seconds(ReadOnlySpan<char> value) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and <= 86_400
            ? TimeSpan.FromSeconds(seconds) : null;

    private readonly ref struct Parts(ReadOnlySpan<char> key, ReadOnlySpan<char> value)
    {
        private readonly ReadOnlySpan<char> _key = key;
        private readonly ReadOnlySpan<char> _value = value;

        internal void Deconstruct(out ReadOnlySpan<char> key, out ReadOnlySpan<char> value)
        {
            key = _key;
            value = _value;
        }
    }

    private sealed class Gathering
    {
        internal ImmutableArray<RobotsRule>.Builder Rules { get; } = ImmutableArray.CreateBuilder<RobotsRule>();

        internal TimeSpan? Delay { get; set; }

        internal bool IsNamed { get; set; }

        internal RobotsRules Taken => new(Rules.ToImmutable(), Delay);
    }
}
