using System.Collections.Immutable;

namespace Briefing.Knowledge.Topics;

/// <summary>What documents speak of, found in them: a term with all the ways it is written.</summary>
/// <param name="Key">The stable key that equal topics share: lower-case singulars with hyphens between them, e.g. <c>grain-corridor</c>.</param>
/// <param name="Name">As the documents write it most often, e.g. "grain corridor".</param>
public sealed record Topic(string Key, string Name)
{
    /// <summary>The name as it stands in a sentence, with its article where the documents mostly set one: "the grain corridor".</summary>
    public string InSentence { get; init; } = Name;

    /// <summary>The other ways it is written: plurals, hyphens, an acronym and its long form, synonyms; without the name.</summary>
    public ImmutableArray<string> Forms { get; init; } = [];
}

/// <summary>How much a topic stands out in one document.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Weight">0 to 1; the topic that stands out most has 1.</param>
/// <param name="Mentions">How often the document names it, in any form.</param>
public sealed record DocumentTopic(Topic Topic, double Weight, int Mentions);

/// <summary>How much a topic stands out in the whole store.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Documents">In how many documents it stands out.</param>
/// <param name="Weight">The sum of its weights in these.</param>
public sealed record StoreTopic(Topic Topic, int Documents, double Weight);
