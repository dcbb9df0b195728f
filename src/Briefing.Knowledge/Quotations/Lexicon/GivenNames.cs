using System.Collections.Frozen;

namespace Briefing.Knowledge.Quotations.Lexicon;

/// <summary>What given names tell: "he" or "she", which are one name in other forms, and which family names stand in front.</summary>
internal sealed class GivenNames
{
    private readonly FrozenDictionary<string, Gender> _genders;
    private readonly FrozenDictionary<string, string> _same;
    private readonly FrozenSet<string> _familyFirst;

    internal GivenNames(YamlFile file)
    {
        var genders = new Dictionary<string, Gender>(StringComparer.Ordinal);
        foreach (var name in file.Words("given_names_he")) genders[PersonKey.Of(name)] = Gender.He;
        foreach (var name in file.Words("given_names_she"))
            if (!genders.TryAdd(PersonKey.Of(name), Gender.She) && genders[PersonKey.Of(name)] == Gender.He)
                throw new LexiconException(file.Path, 0, $"\"{name}\" stands under given_names_he and given_names_she; a name that fits both must stand under neither.");
        _genders = genders.ToFrozenDictionary(StringComparer.Ordinal);
        var same = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in file.Entries("same_given_names"))
        {
            entry.Allow("names");
            var names = entry.Strings("names");
            foreach (var name in names)
                if (!same.TryAdd(PersonKey.Of(name), PersonKey.Of(names[0]))) throw entry.Fault($"\"{name}\" stands in two groups of same_given_names; keep one.");
        }

        _same = same.ToFrozenDictionary(StringComparer.Ordinal);
        _familyFirst = file.Words("family_names_first").Select(name => PersonKey.Of(name)).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>What a given name tells, by its key; unknown where it tells nothing.</summary>
    internal Gender GenderOf(string key) => _genders.GetValueOrDefault(key);

    /// <summary>One form for all forms of a given name, by its key: "michael" for "mike".</summary>
    internal string Same(string key) => _same.GetValueOrDefault(key, key);

    /// <summary>Whether a word, by its key, is a family name of a language that puts it in front: "Park Min-ji".</summary>
    internal bool StandsFirst(string key) => _familyFirst.Contains(key);
}
