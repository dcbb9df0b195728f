using System.Collections.Frozen;

namespace Briefing.Knowledge.Search.Analysis;

/// <summary>
/// What a stem has in common with words derived from it that the stemmer keeps apart: decide and decision, expand and
/// expansion, lose and loss, diplomat and diplomacy. It merges more than a stem does and so counts for less: a match by root
/// is a partial match. The alternations are those of Latinate English verbs and nouns (R. Quirk et al., A Comprehensive
/// Grammar of the English Language, 1985, appendix I), applied only to stems long enough to be sure.
/// </summary>
internal static class DerivationalRoot
{
    private static readonly (string Ending, string With)[] Alternations =
    [
        // decision/decide, invasion/invade, explosion/explode, conclusion/conclude, expansion/expand, extension/extend, response/respond
        ("clus", "clud"), ("plos", "plod"), ("ros", "rod"), ("cis", "cid"), ("vis", "vid"), ("vas", "vad"), ("uas", "uad"),
        ("pans", "pand"), ("tens", "tend"), ("fens", "fend"), ("pens", "pend"), ("hens", "hend"), ("spons", "spond"),
        ("lus", "lud"), ("trus", "trud"), ("cess", "ced"), ("ceed", "ced"), ("vers", "vert"), ("miss", "mit"),
        // reception/receive, assumption/assume, production/produce, description/describe, solution/solve, destruction/destroy
        ("cept", "ceiv"), ("sumpt", "sum"), ("duct", "duc"), ("script", "scrib"), ("solut", "solv"), ("struct", "stroy"),
        ("posit", "pos"), ("petit", "pet"), ("finit", "fin"), ("quisit", "quir"), ("olut", "olv"), ("tract", "tract"),
        // democracy/democrat, diplomacy/diplomat, presidential/president, strategic/strategy, agency/agent
        ("craci", "crat"), ("omaci", "omat"), ("enti", ""), ("anti", ""), ("enci", "ent"), ("anci", "ant"), ("ment", ""),
        ("abl", ""), ("ibl", ""), ("ist", ""), ("ism", ""), ("iti", ""), ("ian", ""), ("ia", ""), ("ean", ""), ("ic", ""),
        ("al", ""), ("or", ""), ("er", ""), ("i", ""), ("e", ""),
    ];

    private static readonly FrozenDictionary<string, string> Irregular = Families(
        "lose loss lost", "sell sale sold", "die death dead", "bear birth born", "choos choic chosen", "give gift gave given",
        "believ belief", "reliev relief", "prove proof proven", "save safe safeti", "grow growth grew grown", "know knowledg knew known",
        "weigh weight", "high height", "strong strength strengthen", "long length lengthen", "wide width widen",
        "deep depth deepen", "broad breadth broaden", "think thought", "see saw seen sight", "speak spoke spoken speech",
        "sing sang sung song singer", "write wrote written writer", "win won winner victori", "begin began begun", "bring brought",
        "buy bought", "build built", "catch caught", "come came", "draw drew drawn", "drive drove driven driver", "eat ate eaten",
        "fall fell fallen", "feel felt", "fight fought fighter", "find found", "fli flew flown flight", "forbid forbad forbidden",
        "hold held", "keep kept", "lead led leader leadership", "leav left", "make made maker", "mean meant", "meet met", "pay paid payment", "run ran runner",
        "say said", "seek sought", "send sent", "shoot shot", "show shown", "sit sat", "spend spent", "stand stood", "steal stole stolen theft",
        "strike struck", "take took taken", "teach taught teacher", "tell told", "understand understood", "wear wore worn",
        "withdraw withdrew withdrawn", "rise rose risen", "arm arms armament", "marri marriag", "poor poverti", "free freedom", "hot heat",
        "respond respons", "destroy destruct", "constitut constitu", "perceiv percept", "deep depth", "child children", "man men", "woman women", "foot feet",
        "explain explan", "pronounc pronunci", "reveal revel", "maintain mainten", "appear appar", "succeed success", "proceed process",
        "analysi analyz analyt", "hypothesi hypothes", "crisi crise", "thesi these", "languag linguist", "law legal", "king kingdom royal");

    private static readonly FrozenDictionary<string, string[]> Members = Irregular.GroupBy(entry => entry.Value, entry => entry.Key)
        .ToFrozenDictionary(family => family.Key, family => family.ToArray(), StringComparer.Ordinal);

    /// <summary>The root of a stem that <see cref="PorterStemmer"/> made.</summary>
    internal static string Of(string stem)
    {
        if (Irregular.TryGetValue(stem, out var family)) return family;
        if (stem.Length < 5 || !char.IsAsciiLetterLower(stem[0])) return stem;
        foreach (var (ending, with) in Alternations)
        {
            if (!stem.EndsWith(ending, StringComparison.Ordinal) || stem.Length - ending.Length + with.Length < 4) continue;
            return string.Concat(stem.AsSpan(0, stem.Length - ending.Length), with);
        }

        return stem;
    }

    /// <summary>The stems that have one irregular root with a stem ("child": "children" too); the stem alone where it is regular.</summary>
    internal static ReadOnlySpan<string> FamilyOf(string stem) =>
        Irregular.TryGetValue(stem, out var root) && Members.TryGetValue(root, out var members) ? members : new[] { stem };

    private static FrozenDictionary<string, string> Families(params string[] families)
    {
        var roots = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var family in families)
        {
            var members = family.Split(' ');
            foreach (var member in members) roots.TryAdd(member, members[0]);
        }

        return roots.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
