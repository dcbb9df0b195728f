namespace Briefing.Knowledge.Search.Learning.Relatedness;

/// <summary>How far a relation of WordNet lets one word stand for another, before what company the words keep is looked at.</summary>
internal static class Relation
{
    /// <summary>Words of one sense.</summary>
    internal const double Same = 0.85;

    /// <summary>A synonym of a derived word.</summary>
    internal const double ByDerivation = 0.8;

    /// <summary>By the symbol of the pointer, as wninput(5WN) lists them; 0 for what does not let a word stand for another.</summary>
    internal static double Strength(string symbol) => symbol switch
    {
        "+" or "\\" or "<" => 0.85, // derivationally related, pertaining to, participle of
        "&" or "^" or "$" => 0.7, // similar to, see also, verbs of one group
        "@" or "~" => 0.6, // more general, more special
        "*" or ">" => 0.5, // entails, causes
        _ => 0,
    };
}
