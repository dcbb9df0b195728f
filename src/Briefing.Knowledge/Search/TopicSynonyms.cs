using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Briefing.Knowledge.Quotations;
using Briefing.Knowledge.Quotations.Lexicon;
using Briefing.Knowledge.Search.Topics;
using Briefing.Knowledge.Storage;
using Briefing.Knowledge.Topics;
using Briefing.Knowledge.Topics.Senses;

namespace Briefing.Knowledge.Search;

/// <summary>
/// Words that stand for the same thing, from <c>dialogs/topics.yaml</c>: a question about "troops" finds a sentence about
/// "soldiers" or "boots on the ground". A match by synonym is a partial match, by the weight of its group.
/// </summary>
public sealed class TopicSynonyms
{
    private const string FileName = "topics.yaml";

    private readonly FrozenSet<string> _light;

    private TopicSynonyms(ImmutableArray<TopicGroup> groups, TopicWords words, SenseLexicon senses, FrozenSet<string> light) =>
        (Groups, Words, Senses, Phrases, _light) = (groups, words, senses, new SynonymPhrases(groups), light);

    /// <summary>The same with more groups, such as the acronyms that the documents of a store define.</summary>
    internal TopicSynonyms With(IEnumerable<TopicGroup> more) => new([.. Groups, .. more], Words, Senses, _light) { Fingerprint = Fingerprint };

    /// <summary>No synonyms at all.</summary>
    public static TopicSynonyms None { get; } = new([], new TopicWords([], [], [], []), SenseLexicon.None, []);

    /// <summary>The hash of the file; empty where there is none.</summary>
    internal string Fingerprint { get; private init; } = "";

    /// <summary>The groups, in the order of the file.</summary>
    public ImmutableArray<TopicGroup> Groups { get; }

    /// <summary>Words that name no topic.</summary>
    internal TopicWords Words { get; }

    /// <summary>Words of several senses.</summary>
    internal SenseLexicon Senses { get; }

    /// <summary>Whether a word, by its stem, is a frame for what is asked about more than a part of it: "have", "position".</summary>
    internal bool IsLight(string stem) => _light.Contains(stem);

    /// <summary>The groups, ready to be found in a question.</summary>
    internal SynonymPhrases Phrases { get; }

    /// <summary>Reads <c>topics.yaml</c> of the dialogs folder.</summary>
    /// <exception cref="LexiconException">The file is missing or has a fault; the message names file and line.</exception>
    public static TopicSynonyms Load(string dialogsFolder) =>
        Read(YamlFile.Load(dialogsFolder, FileName), ContentHash.Of(File.ReadAllText(Path.Combine(dialogsFolder, FileName))));

    /// <summary>Reads the text of such a file; <paramref name="path"/> is only named in faults.</summary>
    /// <exception cref="LexiconException">The text has a fault.</exception>
    public static TopicSynonyms Parse(string path, string text) => Read(YamlFile.Parse(path, text), ContentHash.Of(text));

    private static TopicSynonyms Read(YamlFile file, string fingerprint)
    {
        file.Allow("empty", "vague", "weak", "offices", "light", "senses", "groups");
        var groups = ImmutableArray.CreateBuilder<TopicGroup>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in file.Entries("groups"))
        {
            var group = ReadGroup(entry);
            if (!names.Add(group.Name)) throw entry.Fault($"There are two groups named \"{group.Name}\"; join them or rename one.");
            groups.Add(group);
        }

        return new TopicSynonyms(groups.ToImmutable(), new TopicWords(file.Words("empty"), file.Words("vague"), file.Words("weak"), file.Words("offices")), SenseLexicon.Read(file, names),
            file.Words("light").SelectMany(word => TextAnalyzer.Analyze(word)).Select(token => token.Stem).ToFrozenSet(StringComparer.Ordinal))
        {
            Fingerprint = fingerprint,
        };
    }

    private static TopicGroup ReadGroup(YamlEntry entry)
    {
        entry.Allow("name", "words", "related", "unless", "weight");
        var group = new TopicGroup(
            entry.Required("name"), [.. entry.Strings("words")], [.. entry.Strings("related")], [.. entry.Strings("unless")], ReadWeight(entry));
        if (group.Words.Length + group.Related.Length < 2)
            throw entry.Fault($"The group \"{group.Name}\" needs at least two words that stand for each other.");
        foreach (var word in group.Words.Concat(group.Related).Concat(group.Unless))
            if (TextAnalyzer.Analyze(word) is not { Length: > 0 } tokens || (tokens.Length == 1 && tokens[0].IsStopWord))
                throw entry.Fault($"\"{word}\" is not a word that is searched; leave it out.");
        return group;
    }

    private static double ReadWeight(YamlEntry entry)
    {
        if (entry.Optional("weight") is not { } text) return TopicGroup.UsualWeight;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) && weight is > 0 and <= 1
            ? weight
            : throw entry.Fault($"\"weight: {text}\" must be a number above 0, at most 1, such as 0.7.");
    }
}

/// <summary>One group of words that stand for the same thing.</summary>
/// <param name="Name">What the group is called; not searched itself.</param>
/// <param name="Words">Words and phrases that stand for each other, both ways.</param>
/// <param name="Related">Words that point to the thing without naming it; they count half, and one way: asked for by <paramref name="Words"/>.</param>
/// <param name="Unless">Phrases that hold one of the words in another sense, which are passed over.</param>
/// <param name="Weight">What a match by synonym counts, above 0 up to 1; an exact match counts 1.</param>
public sealed record TopicGroup(
    string Name, ImmutableArray<string> Words, ImmutableArray<string> Related, ImmutableArray<string> Unless, double Weight)
{
    /// <summary>The weight of a group that gives none.</summary>
    public const double UsualWeight = 0.7;

    /// <summary>What a related word counts of the group's weight.</summary>
    public const double RelatedShare = 0.5;
}
