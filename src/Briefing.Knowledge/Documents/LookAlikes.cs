using System.Text;

namespace Briefing.Knowledge.Documents;

/// <summary>
/// Finds words that are not what they look like: written with letters of two alphabets, as no language does, or with Cyrillic or
/// Greek letters alone that every reader of Latin takes for Latin ones. See Unicode Technical Standard 39, sections 4 and 5.
/// </summary>
public static class LookAlikes
{
    /// <summary>Letters that look like a Latin one in most typefaces: Cyrillic, then Greek, small and capital.</summary>
    private const string Disguised = "аеорсухіјѕһԛԝӏвнкмтАВЕКМНОРСТХУІЈЅԚԜοραυνικΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";

    private enum Alphabet
    {
        None,
        Latin,
        Cyrillic,
        Greek,
        Armenian,
        Cherokee,
    }

    /// <summary>The first such word; null where there is none.</summary>
    public static string? FirstIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Ascii.IsValid(text)) return null;
        var isLatin = IsMostlyLatin(text);
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && (char.IsLetter(text[end]) || char.IsSurrogate(text[end]))) end++;
            if (end > at && IsDisguise(text.AsSpan(at, end - at), isLatin)) return text[at..end];
            at = Math.Max(end, at + 1);
        }

        return null;
    }

    private static bool IsDisguise(ReadOnlySpan<char> word, bool inLatin)
    {
        var (first, all) = (Alphabet.None, true);
        foreach (var letter in word)
        {
            var alphabet = Of(letter);
            if (alphabet != Alphabet.None && first == Alphabet.None) first = alphabet;
            if (alphabet != Alphabet.None && alphabet != first) return true;
            all &= Disguised.Contains(letter, StringComparison.Ordinal);
        }

        // Two letters may be a Russian word in an English text; three that all happen to look Latin hardly are.
        return inLatin && all && word.Length > 2;
    }

    private static bool IsMostlyLatin(string text)
    {
        var (latin, other) = (0, 0);
        foreach (var unit in text)
        {
            if (Of(unit) == Alphabet.Latin) latin++;
            else if (char.IsLetter(unit)) other++;
        }

        return latin > 2 * other;
    }

    private static Alphabet Of(char letter) => letter switch
    {
        >= 'A' and <= 'Z' or >= 'a' and <= 'z' or >= '\u00C0' and <= '\u024F' or >= '\u1E00' and <= '\u1EFF' => letter is '×' or '÷' ? Alphabet.None : Alphabet.Latin,
        >= '\u0400' and <= '\u052F' => Alphabet.Cyrillic,
        >= '\u0370' and <= '\u03FF' or >= '\u1F00' and <= '\u1FFF' => Alphabet.Greek,
        >= '\u0531' and <= '\u0587' => Alphabet.Armenian,
        >= '\u13A0' and <= '\u13FF' or >= '\uAB70' and <= '\uABBF' => Alphabet.Cherokee,
        _ => Alphabet.None,
    };
}
