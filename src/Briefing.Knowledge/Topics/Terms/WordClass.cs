namespace Briefing.Knowledge.Topics.Terms;

/// <summary>What part a unit can play in a term.</summary>
internal enum WordClass : byte
{
    /// <summary>None: function words, verbs, adverbs, numbers, days and months. A term ends before it.</summary>
    Outside,

    /// <summary>A verb more often than a noun: "trains", "moves". It may be the head of a phrase that comes again behind articles.</summary>
    Doubtful,

    /// <summary>May stand before the head: adjectives, participles, adjectives of countries.</summary>
    Modifier,

    /// <summary>May be the head, or stand before it.</summary>
    Noun,

    /// <summary>A word of a name.</summary>
    Name,
}
