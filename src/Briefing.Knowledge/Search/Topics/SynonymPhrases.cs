using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Briefing.Knowledge.Search.Topics;

/// <summary>The phrases of all groups of <see cref="TopicSynonyms"/>, stemmed, found by their first stem.</summary>
internal sealed class SynonymPhrases
{
    private readonly FrozenDictionary<string, ImmutableArray<SynonymPhrase>> _byFirst;

    internal SynonymPhrases(ImmutableArray<TopicGroup> groups)
    {
        var phrases = new List<SynonymPhrase>();
        Groups = [.. groups.Select(group => Compile(group, phrases))];
        _byFirst = phrases.GroupBy(phrase => phrase.Stems[0], StringComparer.Ordinal)
            .ToFrozenDictionary(same => same.Key, same => same.ToImmutableArray(), StringComparer.Ordinal);
    }

    internal ImmutableArray<SynonymGroup> Groups { get; }

    /// <summary>The phrases that begin with a stem.</summary>
    internal ImmutableArray<SynonymPhrase> StartingWith(string stem) => _byFirst.GetValueOrDefault(stem, []);

    private static SynonymGroup Compile(TopicGroup group, List<SynonymPhrase> phrases)
    {
        var compiled = new SynonymGroup(group.Weight, [.. group.Words.Select(Stems)], [.. group.Related.Select(Stems)], [.. group.Unless.Select(Stems)]);
        phrases.AddRange(compiled.Words.Select(stems => new SynonymPhrase(compiled, stems, false)));
        phrases.AddRange(compiled.Unless.Select(stems => new SynonymPhrase(compiled, stems, true)));
        return compiled;
    }

    private static ImmutableArray<string> Stems(string phrase) =>
        [.. TextAnalyzer.Analyze(phrase).Where(token => !token.IsWhole).Select(token => token.Stem)];
}

/// <summary>A group of <see cref="TopicSynonyms"/>, its words and phrases as stems.</summary>
internal sealed record SynonymGroup(
    double Weight, ImmutableArray<ImmutableArray<string>> Words, ImmutableArray<ImmutableArray<string>> Related,
    ImmutableArray<ImmutableArray<string>> Unless);

/// <summary>A phrase of a group; an exclusion says that the group is not meant where the phrase stands.</summary>
internal sealed record SynonymPhrase(SynonymGroup Group, ImmutableArray<string> Stems, bool IsExclusion);
