using System.Text.RegularExpressions;

namespace Briefing.Knowledge.Backup;

/// <summary>The names that entries of a backup may have; every other name, and with it every path that leads elsewhere, is refused.</summary>
internal static partial class ArchiveEntryName
{
    /// <summary>The section and the name in it: a hash, or the number of a part.</summary>
    /// <param name="name">The name.</param>
    /// <param name="sections">The sections of rows that there may be.</param>
    /// <exception cref="ArchiveException">It is no name of an entry.</exception>
    internal static (string Section, string Name) Parse(string name, IReadOnlyList<string> sections)
    {
        if (ObjectEntry().Match(name) is { Success: true } found && found.Groups["name"].Value.StartsWith(found.Groups["shelf"].Value, StringComparison.Ordinal))
            return (found.Groups["section"].Value, found.Groups["name"].Value);
        if (PartEntry().Match(name) is { Success: true } part && sections.Contains(part.Groups["section"].Value))
            return (part.Groups["section"].Value, part.Groups["number"].Value);
        throw new ArchiveException("it holds an entry that no backup has, " + (name.Length > 60 ? name[..60] + "…" : name));
    }

    [GeneratedRegex(@"\A(?<section>captures|texts)/(?<shelf>[0-9a-f]{2})/(?<name>[0-9a-f]{64})\z", RegexOptions.CultureInvariant)]
    private static partial Regex ObjectEntry();

    [GeneratedRegex(@"\Asections/(?<section>[a-z_-]{1,40})/(?<number>[0-9]{6})\.jsonl\z", RegexOptions.CultureInvariant)]
    private static partial Regex PartEntry();
}
