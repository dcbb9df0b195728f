namespace Briefing.Knowledge.Reports;

/// <summary>
/// The words that a statement is compared by, as numbers: the stems of its content words. Function words are left out, so
/// that "we will sail" and "that they would sail" come to the same; what turns the sense is not.
/// </summary>
internal static class Symbols
{
    /// <summary>Stands for every negation: "not", "never", "cannot".</summary>
    internal const int Negation = WordMask;

    private const int WordMask = (1 << 22) - 1;
    private const int RigidBit = 1 << 24;

    private static readonly HashSet<string> Negations = new(StringComparer.Ordinal)
    {
        "not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "cannot", "without", "can't", "cant", "don't", "dont",
        "doesn't", "doesnt", "didn't", "didnt", "won't", "wont", "wouldn't", "wouldnt", "isn't", "isnt", "aren't", "arent", "wasn't",
        "wasnt", "weren't", "werent", "hasn't", "hasnt", "haven't", "havent", "hadn't", "hadnt", "couldn't", "couldnt", "shouldn't",
        "shouldnt", "mustn't", "mustnt", "ain't", "aint",
    };

    /// <summary>Whether a folded word denies.</summary>
    internal static bool Denies(string word) => Negations.Contains(word);

    /// <summary>A stem that may stand for nothing else: a number, a name, a negation.</summary>
    internal static int Rigid(int stem) => stem | RigidBit;

    internal static bool IsRigid(int symbol) => (symbol & RigidBit) != 0;

    internal static bool IsNegation(int symbol) => Word(symbol) == Negation;

    internal static bool AreSame(int left, int right) => Word(left) == Word(right);

    /// <summary>The symbol without what is only known of this occurrence.</summary>
    internal static int Word(int symbol) => symbol & WordMask;
}
