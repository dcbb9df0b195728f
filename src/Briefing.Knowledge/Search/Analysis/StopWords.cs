using System.Collections.Frozen;

namespace Briefing.Knowledge.Search.Analysis;

/// <summary>English function words: they carry grammar and no topic. They keep their places in a sentence and are not searched.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
        """
        a about above across after again against all almost along already also although always am among an and another any
        anybody anyone anything are around as at away be became because become been before behind being below between both
        but by came can cannot could did do does doing done down during each either else enough etc even ever every
        everybody everyone everything few for from further get gets getting give given gives go goes going gone got had has have
        having he her here hers herself him himself his how however i if in indeed instead into is it its itself just let
        like made make makes many may maybe me mine more most much must my myself neither never no nobody none nor not
        nothing now of off often on once one ones only onto or other others our ours ourselves out over own per perhaps
        please quite rather really same shall she should since so some somebody someone something such than that the their
        theirs them themselves then there therefore these they thing things this those though through thus to together too toward towards
        under until up upon us very via was we well were what whatever when whenever where whereas wherever whether which
        while who whoever whole whom whose why will with within without would yes yet you your yours yourself
        ain't aren't can't couldn't didn't doesn't don't hadn't hasn't haven't isn't mustn't shouldn't wasn't weren't won't
        wouldn't aint arent cant couldnt didnt doesnt dont hadnt hasnt havent isnt mustnt shouldnt wasnt werent wont wouldnt
        im ive ill id youre youve youll theyre theyve theyll weve whats hes shes thats theres whos lets
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    /// <summary>Whether a folded word is a function word.</summary>
    internal static bool Contains(string word) => Words.Contains(word);
}
