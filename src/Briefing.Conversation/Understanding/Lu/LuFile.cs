using System.Collections.Immutable;

namespace Briefing.Conversation.Understanding.Lu;

/// <summary>What stands in the .lu files.</summary>
/// <param name="Intents">The intents, with their utterances in order.</param>
/// <param name="Lists">The list entities, by name: every form of every item, as written.</param>
/// <param name="Entities">The names of the other entities that are declared.</param>
internal sealed record LuFile(
    ImmutableArray<LuIntent> Intents, ImmutableDictionary<string, ImmutableArray<string>> Lists, ImmutableHashSet<string> Entities)
{
    /// <summary>The list entities, by name: the forms that stand under an item, each with the item.</summary>
    internal ImmutableDictionary<string, ImmutableArray<(string Form, string Item)>> Synonyms { get; init; } = ImmutableDictionary<string, ImmutableArray<(string, string)>>.Empty;

    /// <summary>No lines at all.</summary>
    internal static readonly LuFile Empty = new([], ImmutableDictionary<string, ImmutableArray<string>>.Empty, []);

    /// <summary>The folder beside the .lu files whose lines are only learned from: <see cref="LoadExamples"/>.</summary>
    internal const string ExamplesFolder = "examples";

    /// <summary>Reads the files of the folder of examples; nothing where there is none.</summary>
    /// <param name="folder">The folder of the .lu files.</param>
    /// <exception cref="DialogFaultException">A file has a fault.</exception>
    internal static LuFile LoadExamples(string folder) =>
        Path.Combine(folder, ExamplesFolder) is var examples && Directory.Exists(examples) ? Load(examples) : Empty;

    /// <summary>Both as one: the lines of an intent and the items of a list stand behind one another.</summary>
    internal LuFile With(LuFile other) => new(
        Joined(Intents.Concat(other.Intents)),
        Lists.SetItems(other.Lists.Select(list => KeyValuePair.Create(list.Key, Lists.GetValueOrDefault(list.Key, []).AddRange(list.Value)))),
        Entities.Union(other.Entities)) { Synonyms = Synonyms.SetItems(other.Synonyms) };

    /// <summary>Reads every .lu file of a folder as one; what several files say of an intent is put together.</summary>
    /// <exception cref="DialogFaultException">A file has a fault.</exception>
    internal static LuFile Load(string folder)
    {
        var intents = ImmutableArray.CreateBuilder<LuIntent>();
        var lists = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        var synonyms = ImmutableDictionary.CreateBuilder<string, ImmutableArray<(string, string)>>(StringComparer.Ordinal);
        var entities = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*.lu").Order(StringComparer.Ordinal))
        {
            var file = LuParser.Parse(Path.GetFileName(path), File.ReadAllText(path));
            intents.AddRange(file.Intents);
            foreach (var list in file.Lists) lists[list.Key] = list.Value;
            foreach (var list in file.Synonyms) synonyms[list.Key] = list.Value;
            entities.UnionWith(file.Entities);
        }

        return new LuFile(Joined(intents), lists.ToImmutable(), entities.ToImmutable()) { Synonyms = synonyms.ToImmutable() };
    }

    private static ImmutableArray<LuIntent> Joined(IEnumerable<LuIntent> intents) =>
        [.. intents.GroupBy(intent => intent.Name, StringComparer.Ordinal).Select(same => new LuIntent(same.Key, [.. same.SelectMany(intent => intent.Utterances)]))];
}

/// <summary>An intent with the ways to say it.</summary>
/// <param name="Name">The name after <c>#</c>.</param>
/// <param name="Utterances">The ways to say it.</param>
internal sealed record LuIntent(string Name, ImmutableArray<LuUtterance> Utterances);

/// <summary>One way to say an intent: words, <c>{@entity}</c>, <c>(one | other)</c> and <c>[optional]</c>.</summary>
/// <param name="Text">As written.</param>
/// <param name="Root">Its parts, in order.</param>
/// <param name="File">The file it stands in.</param>
/// <param name="Line">Its line, from 1.</param>
internal sealed record LuUtterance(string Text, ImmutableArray<LuNode> Root, string File, int Line)
{
    /// <summary>How the names of files begin whose lines are only learned from.</summary>
    private const string ExamplesPrefix = "examples-";

    /// <summary>How the names of files begin whose lines the first weights are not learned from.</summary>
    private const string PatternsPrefix = "patterns-";

    /// <summary>Whether utterances are matched with the line, and only the wider weights are learned from it.</summary>
    internal bool IsPatternOnly => File.StartsWith(PatternsPrefix, StringComparison.Ordinal);

    /// <summary>Whether weights are learned from the line and no utterance is matched with it, as its words belong to what is asked about.</summary>
    internal bool IsExample => File.StartsWith(ExamplesPrefix, StringComparison.Ordinal);
}

/// <summary>A part of an utterance.</summary>
internal abstract record LuNode
{
    /// <summary>A word, folded.</summary>
    internal sealed record Word(string Folded) : LuNode;

    /// <summary>An entity; with a possessive ending where one stands after it.</summary>
    internal sealed record Slot(string Entity, bool IsPossessive) : LuNode;

    /// <summary>One of several sequences; an empty one where the group is optional.</summary>
    internal sealed record Choice(ImmutableArray<ImmutableArray<LuNode>> Options) : LuNode;
}
