using Briefing.Knowledge.Quotations.Lexicon;

namespace Briefing.Knowledge.Quotations.Names;

/// <summary>Tells which full names are one person's: in another spelling or order, with a short given name, with initials.</summary>
internal sealed class FullNames(GivenNames given)
{
    /// <summary>One key for a name in all its spellings; words in another order only where one of them tells the family name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="nicknames">Whether "Mike" is "Michael", as within one document.</param>
    internal string FoldedKey(string name, bool nicknames = true)
    {
        var words = PersonName.Words(name);
        if (words.Length < 2) return NameSpelling.Fold(PersonKey.Of(name));
        var keys = words.Where((word, i) => i == 0 || !IsInitial(word)).Select(word => PersonKey.Of(NameSpelling.Spelt(word) ?? word)).ToArray();
        keys[0] = nicknames ? given.Same(NameSpelling.FoldGiven(keys[0])) : NameSpelling.FoldGiven(keys[0]);
        keys[^1] = NameSpelling.Fold(keys[^1]);
        if (given.StandsFirst(keys[0]) != given.StandsFirst(keys[^1])) Array.Sort(keys, StringComparer.Ordinal);
        return string.Join('-', keys) + (PersonName.IsElder(name) ? "-sr" : "");
    }

    /// <summary>Whether two names with one surname can be one person's: "Katherine B. Lowell" and "K. Lowell".</summary>
    internal bool IsCompatible(string name, string other)
    {
        if (PersonName.IsElder(name) != PersonName.IsElder(other)) return false;
        var (words, others) = (PersonName.Words(name), PersonName.Words(other));
        if (words.Length < 2 || others.Length < 2 || !SameWord(words[0], others[0], isFirst: true)) return false;
        for (var i = 1; i < Math.Min(words.Length, others.Length) - 1; i++)
            if (!SameWord(words[i], others[i], isFirst: false)) return false;
        return true;
    }

    /// <summary>"J.", "J.D.".</summary>
    internal static bool IsInitial(string word) => word.Length > 1 && word[^1] == '.' && (word.Length == 2 || word.Length == 4 && word[1] == '.');

    private bool SameWord(string word, string other, bool isFirst)
    {
        var (key, otherKey) = (PersonKey.Of(word), PersonKey.Of(other));
        if (string.Equals(key, otherKey, StringComparison.Ordinal)) return true;
        if (IsInitial(word) || IsInitial(other)) return key[0] == otherKey[0];
        return isFirst && string.Equals(given.Same(NameSpelling.FoldGiven(key)), given.Same(NameSpelling.FoldGiven(otherKey)), StringComparison.Ordinal);
    }
}
