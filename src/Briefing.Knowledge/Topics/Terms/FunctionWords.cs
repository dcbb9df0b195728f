using System.Collections.Frozen;

namespace Briefing.Knowledge.Topics.Terms;

/// <summary>What a function word tells of the word that follows it.</summary>
internal enum FunctionRole : byte
{
    /// <summary>A content word.</summary>
    None,

    /// <summary>A noun phrase follows: articles, demonstratives, possessives, quantities.</summary>
    Determiner,

    /// <summary>A noun phrase follows, without its article perhaps.</summary>
    Preposition,

    /// <summary>A verb follows: modals and subject pronouns.</summary>
    BeforeVerb,

    /// <summary>"to": a verb follows, or a noun phrase.</summary>
    To,

    /// <summary>A form of "be": an adjective follows, or anything else.</summary>
    Be,

    /// <summary>"of", which joins nouns into one term.</summary>
    Of,

    /// <summary>Any other.</summary>
    Other,
}

/// <summary>The roles of English function words.</summary>
internal static class FunctionWords
{
    private static readonly FrozenDictionary<string, FunctionRole> Roles = Read(
        (FunctionRole.Determiner, "the a an this these those its their his her our my your whose no any every each some another such both all many few several more most other own"),
        (FunctionRole.Preposition, "in on for with by from about against between into over under through during without toward towards upon among amid despite via per across after before since until behind beyond within outside inside near around throughout concerning regarding like unlike versus"),
        (FunctionRole.BeforeVerb, "will would can could should may might must shall cannot i we you he she they who which that not never also"),
        (FunctionRole.To, "to"),
        (FunctionRole.Be, "is are was were be been being am very more most so too"),
        (FunctionRole.Of, "of"),
        (FunctionRole.Other, "least ago away ahead apart aside forward longer sooner later earlier et al seq de facto vs"));

    internal static FunctionRole RoleOf(string word, bool isStopWord) =>
        Roles.TryGetValue(word, out var role) ? role : isStopWord ? FunctionRole.Other : FunctionRole.None;

    private static FrozenDictionary<string, FunctionRole> Read(params ReadOnlySpan<(FunctionRole Role, string Words)> lists)
    {
        var roles = new Dictionary<string, FunctionRole>(StringComparer.Ordinal);
        foreach (var (role, words) in lists)
            foreach (var word in words.Split(' ')) roles.TryAdd(word, role);
        return roles.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
