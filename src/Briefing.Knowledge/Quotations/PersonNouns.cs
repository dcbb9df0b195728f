using System.Collections.Frozen;
using Briefing.Knowledge.Quotations.Lexicon;

namespace Briefing.Knowledge.Quotations;

/// <summary>Nouns that say what somebody is: titles, offices, trades, and what people are to others ("mayor", "hacker", "friend"), from <c>people.yaml</c>.</summary>
public sealed class PersonNouns
{
    /// <summary>What anybody may be called tells nothing.</summary>
    private static readonly string[] Courtesies = ["mr", "mrs", "ms", "miss", "mx"];

    private readonly FrozenSet<string> _nouns;

    private PersonNouns(YamlFile file)
    {
        string[] lists = ["roles", "trades", "person_roles"];
        _nouns = lists.SelectMany(file.Words).Concat(file.Entries("titles").Select(title => title.Required("title")))
            .Select(word => word.TrimEnd('.').ToLowerInvariant()).Except(Courtesies, StringComparer.Ordinal).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Reads <c>people.yaml</c> of the dialogs folder.</summary>
    /// <exception cref="LexiconException">The file is missing or has a fault; the message names file and line.</exception>
    public static PersonNouns Load(string dialogsFolder) => new(YamlFile.Load(dialogsFolder, "people.yaml"));

    /// <summary>Whether a word, in any case and with or without its full stop, is such a noun in the singular.</summary>
    public bool Contains(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var bare = word.TrimEnd('.').ToLowerInvariant();
        // "co-founder", "vice-president": the last part tells.
        return _nouns.Contains(bare) || (bare.LastIndexOf('-') is > 0 and var hyphen && _nouns.Contains(bare[(hyphen + 1)..]));
    }
}
