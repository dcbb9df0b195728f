using System.Collections.Frozen;
using System.Collections.Immutable;
using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Topics.Terms;

namespace Briefing.Knowledge.Topics.Senses;

/// <summary>The words of several senses, from the list <c>senses</c> of <c>dialogs/topics.yaml</c>.</summary>
internal sealed class SenseLexicon
{
    private readonly FrozenDictionary<string, Homograph> _byLemma;

    private SenseLexicon(IEnumerable<Homograph> homographs)
    {
        _byLemma = homographs.ToFrozenDictionary(homograph => homograph.Lemma, StringComparer.Ordinal);
        BySense = _byLemma.Values.SelectMany(homograph => homograph.Senses).ToFrozenDictionary(sense => sense.Lemma, StringComparer.Ordinal);
    }

    internal static SenseLexicon None { get; } = new([]);

    internal bool IsEmpty => _byLemma.Count == 0;

    /// <summary>The senses by what stands in place of the word.</summary>
    internal FrozenDictionary<string, Sense> BySense { get; }

    /// <summary>The senses of a word; the entry keeps them.</summary>
    internal Homograph? Find(WordEntry word)
    {
        if (word.IsSenseKnown) return word.Homograph;
        (word.Homograph, word.IsSenseKnown) = (Find(word.Lemma), true);
        return word.Homograph;
    }

    internal Homograph? Find(string lemma) => _byLemma.GetValueOrDefault(lemma);

    /// <param name="file">The file.</param>
    /// <param name="groups">The names of its groups.</param>
    /// <exception cref="Briefing.Knowledge.Quotations.LexiconException">An entry has a fault.</exception>
    internal static SenseLexicon Read(YamlFile file, IReadOnlySet<string> groups)
    {
        var homographs = new Dictionary<string, Homograph>(StringComparer.Ordinal);
        foreach (var entry in file.Entries("senses"))
        {
            entry.Allow("word", "means");
            var word = entry.Required("word");
            if (TopicKey.WordsOf(word).ToList() is not [var only]) throw entry.Fault($"\"{word}\" must be one word.");
            ImmutableArray<Sense> senses = [.. entry.Entries("means").Select(sense => ReadSense(sense, only.Lemma, groups))];
            if (senses.Length < 2) throw entry.Fault($"\"{word}\" needs two things at least that it can mean.");
            if (senses.DistinctBy(sense => sense.Lemma).Count() < senses.Length) throw entry.Fault($"Two things that \"{word}\" can mean have the same name.");
            if (!homographs.TryAdd(only.Lemma, new Homograph(only.Lemma, senses))) throw entry.Fault($"\"{word}\" is listed twice; join the two.");
        }

        return homographs.Count == 0 ? None : new SenseLexicon(homographs.Values);
    }

    private static Sense ReadSense(YamlEntry entry, string lemma, IReadOnlySet<string> groups)
    {
        entry.Allow("name", "written", "company", "group");
        var name = entry.Required("name");
        var writing = entry.Optional("written") switch
        {
            null => SenseWriting.Any,
            "capital" => SenseWriting.Capital,
            "small" => SenseWriting.Small,
            var other => throw entry.Fault($"\"written: {other}\" must be capital or small."),
        };
        var group = entry.Optional("group");
        if (group is not null && !groups.Contains(group)) throw entry.Fault($"There is no group named \"{group}\".");
        var company = entry.Strings("company").Select(word => TopicKey.WordsOf(word).Where(part => !part.IsFunctionWord).Select(part => part.Lemma).ToImmutableArray())
            .Where(words => !words.IsEmpty).ToImmutableArray();
        if (company.IsEmpty && writing == SenseWriting.Any) throw entry.Fault($"\"{name}\" needs \"company\" or \"written\", or nothing tells it.");
        return new Sense(name, $"{lemma}={TopicKey.Of(name)}", writing, company, group);
    }
}
