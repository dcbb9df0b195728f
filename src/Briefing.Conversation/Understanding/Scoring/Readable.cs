namespace Briefing.Conversation.Understanding.Scoring;

/// <summary>Whether letters may be a word that can be spoken, or only keys that were hit.</summary>
internal static class Readable
{
    private const int MostConsonants = 4;
    private const int MostVowels = 3;
    private const string Vowels = "aeiouy";

    /// <summary>Whether a folded word has vowels and consonants as words have them: "harbour" has, "asdfgh" and "qqqq" have not.</summary>
    internal static bool IsWord(string folded)
    {
        var (consonants, vowels, same, hasVowel) = (0, 0, 0, false);
        for (var at = 0; at < folded.Length; at++)
        {
            var c = folded[at];
            if (!char.IsLetter(c))
            {
                (consonants, vowels, same) = (0, 0, 0);
                continue;
            }

            if (c > 'z') return true;
            same = at > 0 && folded[at - 1] == c ? same + 1 : 0;
            if (same > 1) return false;
            if (Vowels.Contains(c, StringComparison.Ordinal)) (vowels, consonants, hasVowel) = (vowels + 1, 0, true);
            else (consonants, vowels) = (consonants + 1, 0);
            if (consonants > MostConsonants || vowels > MostVowels) return false;
        }

        return hasVowel;
    }
}
