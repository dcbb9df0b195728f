namespace Briefing.Knowledge.Search.Analysis;

/// <summary>The steps of Porter2, in the order and with the names of its description.</summary>
internal static class PorterSteps
{
    private static readonly (string Suffix, string With)[] Second = Longest(
        ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("abli", "able"), ("entli", "ent"), ("izer", "ize"),
        ("ization", "ize"), ("ational", "ate"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("aliti", "al"),
        ("alli", "al"), ("fulness", "ful"), ("ousli", "ous"), ("ousness", "ous"), ("iveness", "ive"), ("iviti", "ive"),
        ("biliti", "ble"), ("bli", "ble"), ("ogi", "og"), ("fulli", "ful"), ("lessli", "less"), ("li", ""));

    private static readonly (string Suffix, string With)[] Third = Longest(
        ("tional", "tion"), ("ational", "ate"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"), ("ical", "ic"),
        ("ful", ""), ("ness", ""), ("ative", ""));

    private static readonly (string Suffix, string With)[] Fourth = Longest(
        ("al", ""), ("ance", ""), ("ence", ""), ("er", ""), ("ic", ""), ("able", ""), ("ible", ""), ("ant", ""), ("ement", ""),
        ("ment", ""), ("ent", ""), ("ism", ""), ("ate", ""), ("iti", ""), ("ous", ""), ("ive", ""), ("ize", ""), ("ion", ""));

    internal static void Step0(ref PorterWord word)
    {
        if (word.EndsWith("'s'")) word.Cut(3);
        else if (word.EndsWith("'s")) word.Cut(2);
        else if (word.EndsWith("'")) word.Cut(1);
    }

    internal static void Step1a(ref PorterWord word)
    {
        if (word.EndsWith("sses")) word.Cut(2);
        else if (word.EndsWith("ied") || word.EndsWith("ies")) word.Cut(word.Length > 4 ? 2 : 1);
        else if (word.EndsWith("us") || word.EndsWith("ss")) return;
        else if (word.EndsWith("s") && word.HasVowelBefore(word.Length - 2)) word.Cut(1);
    }

    internal static void Step1b(ref PorterWord word)
    {
        if (word.EndsWith("eed") || word.EndsWith("eedly"))
        {
            var length = word.EndsWith("eed") ? 3 : 5;
            if (word.InR1(length)) word.Replace(length, "ee");
            return;
        }

        var suffix = word.EndsWith("ingly") ? 5 : word.EndsWith("edly") ? 4 : word.EndsWith("ing") ? 3 : word.EndsWith("ed") ? 2 : 0;
        if (suffix == 0 || !word.HasVowelBefore(word.Length - suffix)) return;
        word.Cut(suffix);
        if (word.EndsWith("at") || word.EndsWith("bl") || word.EndsWith("iz")) word.Replace(0, "e");
        else if (EndsInDouble(word)) word.Cut(1);
        else if (word.IsShort()) word.Replace(0, "e");
    }

    internal static void Step1c(ref PorterWord word)
    {
        if (word.Length > 2 && word[word.Length - 1] is 'y' or 'Y' && !PorterWord.IsVowel(word[word.Length - 2])) word.Replace(1, "i");
    }

    internal static void Step2(ref PorterWord word)
    {
        if (!Find(word, Second, out var rule) || !word.InR1(rule.Suffix.Length)) return;
        var before = word.Length > rule.Suffix.Length ? word[word.Length - rule.Suffix.Length - 1] : '\0';
        if (rule.Suffix == "ogi" && before != 'l') return;
        if (rule.Suffix == "li" && !"cdeghkmnrt".Contains(before, StringComparison.Ordinal)) return;
        word.Replace(rule.Suffix.Length, rule.With);
    }

    internal static void Step3(ref PorterWord word)
    {
        if (!Find(word, Third, out var rule) || !word.InR1(rule.Suffix.Length)) return;
        if (rule.Suffix == "ative" && !word.InR2(rule.Suffix.Length)) return;
        word.Replace(rule.Suffix.Length, rule.With);
    }

    internal static void Step4(ref PorterWord word)
    {
        if (!Find(word, Fourth, out var rule) || !word.InR2(rule.Suffix.Length)) return;
        if (rule.Suffix == "ion" && word[word.Length - 4] is not ('s' or 't')) return;
        word.Cut(rule.Suffix.Length);
    }

    internal static void Step5(ref PorterWord word)
    {
        if (word.EndsWith("e") && (word.InR2(1) || (word.InR1(1) && !word.EndsInShortSyllable(word.Length - 1)))) word.Cut(1);
        else if (word.EndsWith("ll") && word.InR2(1)) word.Cut(1);
    }

    private static bool EndsInDouble(in PorterWord word) =>
        word.Length > 1 && word[word.Length - 1] == word[word.Length - 2]
        && word[word.Length - 1] is 'b' or 'd' or 'f' or 'g' or 'm' or 'n' or 'p' or 'r' or 't';

    private static bool Find(in PorterWord word, (string Suffix, string With)[] rules, out (string Suffix, string With) found)
    {
        foreach (var rule in rules)
        {
            if (!word.EndsWith(rule.Suffix)) continue;
            found = rule;
            return true;
        }

        found = default;
        return false;
    }

    private static (string Suffix, string With)[] Longest(params (string Suffix, string With)[] rules) =>
        [.. rules.OrderByDescending(rule => rule.Suffix.Length)];
}
