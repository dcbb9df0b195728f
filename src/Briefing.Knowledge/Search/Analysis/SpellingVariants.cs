using System.Collections.Frozen;

namespace Briefing.Knowledge.Search.Analysis;

/// <summary>
/// Brings British and American spellings of a word to one, the American; conservative, since a wrong merge costs more than a
/// missed one. It works on folded, lower-case words before they are stemmed.
/// </summary>
internal static class SpellingVariants
{
    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["programme"] = "program", ["programmes"] = "programs", ["defence"] = "defense", ["defences"] = "defenses",
        ["offence"] = "offense", ["offences"] = "offenses", ["pretence"] = "pretense", ["licence"] = "license",
        ["licences"] = "licenses", ["practise"] = "practice", ["practised"] = "practiced", ["practising"] = "practicing",
        ["centre"] = "center", ["centres"] = "centers", ["centred"] = "centered", ["theatre"] = "theater", ["theatres"] = "theaters",
        ["metre"] = "meter", ["metres"] = "meters", ["litre"] = "liter", ["litres"] = "liters", ["fibre"] = "fiber",
        ["kilometre"] = "kilometer", ["kilometres"] = "kilometers", ["calibre"] = "caliber", ["sabre"] = "saber",
        ["tonne"] = "ton", ["tonnes"] = "tons", ["cheque"] = "check", ["cheques"] = "checks", ["grey"] = "gray",
        ["catalogue"] = "catalog", ["dialogue"] = "dialog", ["dialogues"] = "dialogs", ["analogue"] = "analog",
        ["plough"] = "plow", ["sceptic"] = "skeptic", ["sceptical"] = "skeptical", ["sceptics"] = "skeptics",
        ["scepticism"] = "skepticism", ["aluminium"] = "aluminum", ["judgement"] = "judgment", ["judgements"] = "judgments",
        ["acknowledgement"] = "acknowledgment", ["acknowledgements"] = "acknowledgments", ["ageing"] = "aging",
        ["whilst"] = "while", ["amongst"] = "among", ["analyse"] = "analyze", ["analysed"] = "analyzed", ["analyses"] = "analyzes",
        ["analysing"] = "analyzing", ["paralyse"] = "paralyze", ["paralysed"] = "paralyzed", ["catalyse"] = "catalyze",
        ["manoeuvre"] = "maneuver", ["manoeuvres"] = "maneuvers", ["storey"] = "story", ["tyre"] = "tire", ["tyres"] = "tires",
        ["pyjamas"] = "pajamas", ["mould"] = "mold", ["enrol"] = "enroll", ["fulfil"] = "fulfill", ["instalment"] = "installment",
        ["skilful"] = "skillful", ["wilful"] = "willful", ["jewellery"] = "jewelry", ["artefact"] = "artifact", ["artefacts"] = "artifacts",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The stems of words in -our that Americans write -or; with whatever ending follows.</summary>
    private static readonly string[] Our =
    [
        "arbour", "ardour", "armour", "behaviour", "candour", "clamour", "colour", "demeanour", "endeavour", "favour", "fervour",
        "flavour", "harbour", "honour", "humour", "labour", "neighbour", "odour", "parlour", "rancour", "rigour", "rumour",
        "saviour", "savour", "splendour", "succour", "tumour", "valour", "vapour", "vigour",
    ];

    /// <summary>Words in -ise (and -ised, -ising, -iser) that are not -ize words.</summary>
    private static readonly FrozenSet<string> NotIze = FrozenSet.ToFrozenSet(
        """
        advertis advis aris chastis circumcis compris compromis concis demis despis devis disguis enterpris excis exercis
        expertis franchis guis improvis incis likewis merchandis nois otherwis pois practis prais precis premis promis rais
        ris revis supervis surmis surpris televis wis cris treatis bruis cruis
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    private static readonly string[] IseEndings = ["isations", "isation", "ising", "ised", "ises", "iser", "isers", "ise"];

    /// <summary>The American spelling of a folded word, or the word itself.</summary>
    internal static string ToAmerican(string word)
    {
        if (word.Length < 4) return word;
        if (Words.TryGetValue(word, out var american)) return american;
        foreach (var stem in Our)
            if (word.StartsWith(stem, StringComparison.Ordinal)) return string.Concat(stem.AsSpan(0, stem.Length - 2), "r", word.AsSpan(stem.Length));
        foreach (var ending in IseEndings)
            if (word.EndsWith(ending, StringComparison.Ordinal)) return Ize(word, ending);
        return word.EndsWith("lled", StringComparison.Ordinal) || word.EndsWith("lling", StringComparison.Ordinal) ? Doubled(word) : word;
    }

    private static string Ize(string word, string ending)
    {
        var stem = word[..^(ending.Length - 2)];
        return stem.Length < 5 || NotIze.Contains(stem) ? word : string.Concat(stem.AsSpan(0, stem.Length - 1), "z", ending.AsSpan(2));
    }

    /// <summary>Unstressed -el doubles its l in British English: travelled, cancelling, modelled.</summary>
    private static string Doubled(string word)
    {
        var at = word.LastIndexOf("ll", StringComparison.Ordinal);
        var stem = word.AsSpan(0, at + 1);
        var doubles = stem is "travel" or "cancel" or "model" or "label" or "level" or "fuel" or "signal" or "channel" or "counsel"
            or "quarrel" or "tunnel" or "total" or "rival" or "marshal" or "dial" or "equal" or "initial" or "unravel" or "shovel";
        return doubles ? string.Concat(stem, word.AsSpan(at + 2)) : word;
    }
}
